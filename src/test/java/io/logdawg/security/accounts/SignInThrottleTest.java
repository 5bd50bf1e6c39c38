package io.logdawg.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final AccountName ADMIN = new AccountName("admin");

  private Instant now = Instant.EPOCH;
  private final InstantSource time = () -> now;
  private final SignInThrottle throttle = new SignInThrottle(clock());

  @Test
  void tenAttemptsAreAdmittedTheNextIsNot() {
    assertThat(IntStream.range(0, 10)).allMatch(_ -> throttle.admits(ADMIN, "here"));

    assertThat(throttle.admits(ADMIN, "here")).isFalse();
  }

  @Test
  void afterFiveMinutesItStartsAnew() {
    exhaust();

    now = now.plus(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(throttle.admits(ADMIN, "here")).isFalse();
    now = now.plusSeconds(2);
    assertThat(throttle.admits(ADMIN, "here")).isTrue();
  }

  @Test
  void anotherAddressAndAnotherNameAreNotHeldUp() {
    exhaust();

    assertThat(throttle.admits(ADMIN, "there")).isTrue();
    assertThat(throttle.admits(new AccountName("somebody"), "here")).isTrue();
  }

  @Test
  void aSuccessForgetsTheFailures() {
    IntStream.range(0, 9).forEach(_ -> throttle.admits(ADMIN, "here"));

    throttle.succeeded(ADMIN, "here");

    assertThat(IntStream.range(0, 10)).allMatch(_ -> throttle.admits(ADMIN, "here"));
  }

  private void exhaust() {
    IntStream.range(0, 11).forEach(_ -> throttle.admits(ADMIN, "here"));
  }

  private Clock clock() {
    return time.withZone(ZoneOffset.UTC);
  }
}
