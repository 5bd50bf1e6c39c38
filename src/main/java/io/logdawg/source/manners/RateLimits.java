package io.logdawg.source.manners;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Until when each credential has to wait, as far as its provider told this process. What is
 * forgotten for want of room is told again by the next request.
 */
@Component
public final class RateLimits {

  private static final int MOST_CREDENTIALS = 10_000;

  private final Clock clock;
  private final Cache<CredentialKey, Instant> spent =
      Caffeine.newBuilder().maximumSize(MOST_CREDENTIALS).build();
  private final Cache<CredentialKey, Instant> slow =
      Caffeine.newBuilder().maximumSize(MOST_CREDENTIALS).build();

  public RateLimits(Clock clock) {
    this.clock = clock;
  }

  /** The provider refuses requests until then. */
  public void spent(CredentialKey credential, Instant until) {
    spent.asMap().merge(credential, until, RateLimits::later);
  }

  /** The provider answers, late, and asks for fewer requests until then. */
  public void slow(CredentialKey credential, Instant until) {
    slow.asMap().merge(credential, until, RateLimits::later);
  }

  /** Until when requests are refused. */
  public Optional<Instant> spentUntil(CredentialKey credential) {
    return ahead(spent, credential);
  }

  /** Until when fewer requests are asked for. */
  public Optional<Instant> slowUntil(CredentialKey credential) {
    return ahead(slow, credential);
  }

  private Optional<Instant> ahead(Cache<CredentialKey, Instant> limits, CredentialKey credential) {
    Instant until = limits.getIfPresent(credential);
    if (until == null) {
      return Optional.empty();
    }
    if (clock.instant().isBefore(until)) {
      return Optional.of(until);
    }
    limits.asMap().remove(credential, until);
    return Optional.empty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
