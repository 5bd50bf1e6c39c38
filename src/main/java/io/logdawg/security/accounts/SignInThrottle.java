package io.logdawg.security.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Bounds how fast passwords can be guessed: ten attempts in five minutes, counted from the first,
 * for each name and address. Not by name alone, or anybody could lock the administrator out.
 * Attempts are counted before they are judged, so that sending many at once gains nothing. Each
 * node counts for itself, in bounded memory.
 */
@Component
class SignInThrottle {

  private static final int ATTEMPTS = 10;
  static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int REMEMBERED = 10_000;

  private record Source(AccountName name, String address) {}

  private final Cache<Source, AtomicInteger> attempts;

  SignInThrottle(Clock clock) {
    this.attempts =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(WINDOW)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * @return false where this attempt is one too many
   */
  boolean admits(AccountName name, String address) {
    return attempts.get(new Source(name, address), _ -> new AtomicInteger()).incrementAndGet()
        <= ATTEMPTS;
  }

  /**
   * As {@link #admits(AccountName, String)}, where somebody signed in gives their password again.
   */
  boolean admits(UUID member) {
    return admits(again(member), "");
  }

  void succeeded(UUID member) {
    succeeded(again(member), "");
  }

  private static AccountName again(UUID member) {
    return new AccountName(member.toString());
  }

  /** Forgets the failures before a success. */
  void succeeded(AccountName name, String address) {
    attempts.invalidate(new Source(name, address));
  }
}
