package io.logdawg.source.manners;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.FailureException;
import io.logdawg.source.manners.CredentialGate.Pass;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Whether and when a request may be sent. Nobody waits here for a limit: a diagnosis that meets one
 * goes back to the queue, before it has asked anything if the limit is known already.
 */
@Component
public class Courtesy {

  private final RateLimits limits;
  private final CredentialGate gate;

  Courtesy(RateLimits limits, CredentialGate gate) {
    this.limits = limits;
    this.gate = gate;
  }

  /**
   * Waits for a turn. Where the provider asks for fewer requests, a diagnosis that is under way
   * goes on, one request at a time, and others are not begun: were all to wait, one that is slowed
   * down each time would never end.
   *
   * @param begun whether the diagnosis has asked before
   * @throws FailureException RateLimited, or ProviderUnavailable where the turn does not come
   */
  public Pass turn(CredentialKey credential, String provider, boolean begun) {
    Optional<Instant> slow = limits.slowUntil(credential);
    if (slow.isPresent() && !begun) {
      throw limited(provider, slow.get());
    }
    refuseIfSpent(credential, provider);
    try {
      Pass pass = gate.enter(credential, slow.isPresent());
      try {
        // Who went before may have met the limit.
        refuseIfSpent(credential, provider);
        return pass;
      } catch (FailureException e) {
        pass.close();
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(new ProviderUnavailable(provider), e);
    } catch (TimeoutException e) {
      throw new FailureException(new ProviderUnavailable(provider), e);
    }
  }

  /** Takes a limit to heart. Other failures say nothing of the next request. */
  public void met(CredentialKey credential, Failure failure) {
    if (failure instanceof RateLimited limited) {
      limits.spent(credential, limited.until());
    }
  }

  /** What a good answer said of the next one. */
  public void told(CredentialKey credential, Optional<Instant> spent, Optional<Instant> slow) {
    spent.ifPresent(until -> limits.spent(credential, until));
    slow.ifPresent(until -> limits.slow(credential, until));
  }

  private void refuseIfSpent(CredentialKey credential, String provider) {
    limits
        .spentUntil(credential)
        .ifPresent(until -> {
          throw limited(provider, until);
        });
  }

  private static FailureException limited(String provider, Instant until) {
    return new FailureException(new RateLimited(provider, until));
  }
}
