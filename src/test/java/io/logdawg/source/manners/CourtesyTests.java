package io.logdawg.source.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.FailureException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourtesyTests {

  private static final Instant START = Instant.parse("2024-06-01T12:00:00Z");
  private static final Instant LATER = START.plusSeconds(30);
  private static final CredentialKey ONE = CredentialKey.of("https://one", "Bearer a");
  private static final CredentialKey OTHER = CredentialKey.of("https://one", "Bearer b");
  private static final CredentialKey ELSEWHERE = CredentialKey.of("https://two", "Bearer a");

  private final Hand clock = new Hand();
  private final Courtesy courtesy =
      new Courtesy(new RateLimits(clock), new CredentialGate(4, Duration.ofSeconds(1)));

  @Test
  void aLimitThatOneMetKeepsAllOfItsCredentialFromAsking() {
    courtesy.met(ONE, new RateLimited("GitHub", LATER));

    assertThat(refusal(ONE, true)).isEqualTo(new RateLimited("GitHub", LATER));
    assertThat(refusal(ONE, false)).isEqualTo(new RateLimited("GitHub", LATER));
    assertAsks(OTHER, false);
    assertAsks(ELSEWHERE, false);
  }

  @Test
  void afterTheLimitsEndTheyAskAgain() {
    courtesy.met(ONE, new RateLimited("GitHub", LATER));
    clock.now = LATER;

    assertAsks(ONE, false);
  }

  @Test
  void anEarlierEndDoesNotShortenALimit() {
    courtesy.met(ONE, new RateLimited("GitHub", LATER));
    courtesy.met(ONE, new RateLimited("GitHub", START.plusSeconds(3)));
    clock.now = START.plusSeconds(4);

    assertThat(refusal(ONE, true)).isEqualTo(new RateLimited("GitHub", LATER));
  }

  @Test
  void whereLessIsAskedForWhoHasBegunGoesOnAndOthersWait() {
    courtesy.told(ONE, Optional.empty(), Optional.of(LATER));

    assertAsks(ONE, true);
    assertThat(refusal(ONE, false)).isEqualTo(new RateLimited("GitHub", LATER));
  }

  @Test
  void otherFailuresKeepNobodyFromAsking() {
    courtesy.met(ONE, new BadCredential("GitHub"));

    assertAsks(ONE, false);
  }

  @Test
  void aCredentialIsNotSeenInItsKey() {
    assertThat(CredentialKey.of("https://one", "Bearer secret").toString())
        .doesNotContain("secret")
        .isEqualTo(CredentialKey.of("https://one", "Bearer secret").toString());
  }

  private void assertAsks(CredentialKey credential, boolean begun) {
    assertThatCode(() -> courtesy.turn(credential, "GitHub", begun).close())
        .doesNotThrowAnyException();
  }

  private Failure refusal(CredentialKey credential, boolean begun) {
    var refusal =
        assertThatExceptionOfType(FailureException.class)
            .isThrownBy(() -> courtesy.turn(credential, "GitHub", begun))
            .actual();
    return refusal.failure();
  }

  /** Moved by hand. */
  private static final class Hand extends Clock {

    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
