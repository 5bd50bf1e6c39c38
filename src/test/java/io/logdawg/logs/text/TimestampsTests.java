package io.logdawg.logs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-23T02:13:38Z             | 2026-11-23T02:13:38Z
          2026-11-23T02:13:38.123456789Z   | 2026-11-23T02:13:38.123456789Z
          2026-11-23 02:13:38,123+01:00    | 2026-11-23T01:13:38.123Z
          2026-11-23 02:13:38.5 +0100      | 2026-11-23T01:13:38.500Z
          2026-11-23T02:13:38-05           | 2026-11-23T07:13:38Z
          2026/11/23 02:13:38 UTC          | 2026-11-23T02:13:38Z
          23/Nov/2026:02:13:38 +0000       | 2026-11-23T02:13:38Z
          """)
  void aTimeWithAZoneIsAnInstant(String text, Instant instant) {
    assertThat(Timestamps.parse(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T02:13:38",
        "2026-11-23 02:13:38,123",
        "02:13:38.123",
        "Nov 23 02:13:38",
        "23-Nov-2026 02:13:38.123"
      })
  void aTimeWithoutAZoneIsRecognisedButNeverGuessed(String text) {
    assertThat(Timestamps.at(text, 0))
        .hasValueSatisfying(found -> {
          assertThat(found.instant()).isNull();
          assertThat(found.end()).isEqualTo(text.length());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-31T02:13:38Z",
        "2026-11-23",
        "12:30",
        "99:99:99",
        "2026",
        "",
        "Nov",
        "1.2.3.4",
        "Monday"
      })
  void whatOnlyLooksLikeATimeIsNone(String text) {
    assertThat(Timestamps.at(text, 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-23T02:13:38+01:3", "2026-11-23T02:13:38+01:", "2026-11-23T02:13:38+0"})
  void anOffsetThatIsCutOffEndsWithTheText(String text) {
    assertThat(Timestamps.at(text, 0))
        .hasValueSatisfying(
            found -> assertThat(found.end()).isEqualTo("2026-11-23T02:13:38".length()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1795400000, 1795400000000d, 1795400000000000d, 1795400000000000000d})
  void theSizeOfANumberTellsItsUnit(double number) {
    assertThat(Timestamps.ofEpoch(number)).contains(Instant.ofEpochSecond(1795400000));
  }

  @Test
  void aSmallNumberIsNoTime() {
    assertThat(Timestamps.ofEpoch(42)).isEmpty();
  }
}
