package io.logdawg.security;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Binds the caller's organization around services that are entered from a view, which has no filter
 * of its own to do so. Where it is bound already, by a filter or by the service that calls this
 * one, nothing changes. A refusal leaves as the failure that page and REST know how to word.
 */
final class CallersOrganization implements MethodInterceptor {

  private final CurrentCaller current;

  CallersOrganization(CurrentCaller current) {
    this.current = current;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    var caller =
        current.find().orElseThrow(() -> new FailureException(new Failure.Unauthenticated()));
    try {
      return in(caller.organization(), call);
    } catch (AccessDeniedException refused) {
      throw new FailureException(new Failure.Forbidden("do this"), refused);
    }
  }

  /**
   * @throws IllegalStateException where another organization is bound: whoever bound it acts for
   *     somebody else than the caller
   */
  private static @Nullable Object in(TenantId organization, MethodInvocation call)
      throws Throwable {
    var bound = Tenants.find();
    if (bound.isEmpty()) {
      return Tenants.in(organization, () -> Outcome.of(call)).get();
    }
    if (!bound.get().equals(organization)) {
      throw new IllegalStateException("Another organization than the caller's is bound.");
    }
    return call.proceed();
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

    @Nullable Object get() throws Throwable {
      if (thrown != null) {
        throw thrown;
      }
      return answer;
    }
  }
}
