package io.logdawg.tenancy;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organization that the current work is for. Every transaction begun within sees and writes
 * that organization's rows only; a transaction begun without is refused.
 *
 * <p>The organization is bound to the calling thread for as long as the work runs, and to nothing
 * that the work hands to other threads.
 */
public final class Tenants {

  private static final ScopedValue<TenantId> CURRENT = ScopedValue.newInstance();

  private Tenants() {}

  /**
   * Does {@code work} for {@code tenant}.
   *
   * @throws IllegalStateException within a transaction of another organization, which would go on
   *     to see that one's rows
   */
  public static <T> T in(TenantId tenant, Supplier<T> work) {
    requireNoTransactionOfAnother(tenant);
    return ScopedValue.where(CURRENT, tenant).call(work::get);
  }

  /** As {@link #in(TenantId, Supplier)}. */
  public static void in(TenantId tenant, Runnable work) {
    requireNoTransactionOfAnother(tenant);
    ScopedValue.where(CURRENT, tenant).run(work);
  }

  /**
   * @throws IllegalStateException if no organization is bound
   */
  public static TenantId current() {
    return find()
        .orElseThrow(() -> new IllegalStateException("No organization is bound to this work."));
  }

  public static Optional<TenantId> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  private static void requireNoTransactionOfAnother(TenantId tenant) {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && find().filter(tenant::equals).isEmpty()) {
      throw new IllegalStateException("A transaction of another organization is under way.");
    }
  }
}
