package io.logdawg.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTests {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, just now",
    "PT44S, just now",
    "PT45S, 1 minute ago",
    "PT59M, 59 minutes ago",
    "PT1H, 1 hour ago",
    "PT25H, 1 day ago",
    "PT144H, 6 days ago",
    "PT168H, 16 Nov 2026",
    "PT-30S, just now",
    "PT-2H, 23 Nov 2026"
  })
  void saysHowLongAgo(Duration age, String words) {
    assertThat(RelativeTime.words(NOW.minus(age), NOW, ZoneOffset.UTC)).isEqualTo(words);
  }

  @Test
  void theExactTimeIsInTheViewersZone() {
    assertThat(RelativeTime.exact(NOW, ZoneId.of("Europe/Berlin")))
        .isEqualTo("23 Nov 2026, 13:00:00 CET");
  }
}
