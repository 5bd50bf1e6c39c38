package io.logdawg.security;

import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Binds the caller's organization around services that are entered from a view, which has no filter
 * of its own to do so. It stands before the transaction, which takes the organization that is
 * bound. Where one is bound already, by a filter or a job, nothing changes.
 */
final class CallersOrganization implements MethodInterceptor {

  private final CurrentCaller current;

  CallersOrganization(CurrentCaller current) {
    this.current = current;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    Caller caller = current.find().orElse(null);
    if (caller == null || Tenants.find().isPresent()) {
      return call.proceed();
    }
    return in(caller.organization(), call);
  }

  private static @Nullable Object in(TenantId organization, MethodInvocation call)
      throws Throwable {
    Outcome outcome = Tenants.in(organization, () -> Outcome.of(call));
    if (outcome.thrown() != null) {
      throw outcome.thrown();
    }
    return outcome.answer();
  }

  /** Carries a checked exception out of the binding unchanged. */
  private record Outcome(@Nullable Object answer, @Nullable Throwable thrown) {

    static Outcome of(MethodInvocation call) {
      try {
        return new Outcome(call.proceed(), null);
      } catch (Throwable thrown) {
        return new Outcome(null, thrown);
      }
    }
  }
}
