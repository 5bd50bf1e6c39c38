package io.logdawg.ingest.rest.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentTimeTests {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T23:59:59Z,             2026-01-31T23:59:59Z",
    "2026-01-31T23:59:59.250Z,         2026-01-31T23:59:59.250Z",
    "2026-01-31t23:59:59z,             2026-01-31T23:59:59Z",
    "2026-01-31T23:59:59+02:00,        2026-01-31T21:59:59Z",
    "2026-01-31T23:59:59-0230,         2026-02-01T02:29:59Z",
    "2026-01-31T23:59:59+02,           2026-01-31T21:59:59Z",
    "' 2026-01-31T23:59Z ',            2026-01-31T23:59:00Z",
  })
  void aZonedTimeIsTakenAsItIs(String sent, Instant expected) {
    assertThat(SentTime.parse(sent)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T23:59:59,              2026-01-31T23:59:59Z",
    "2026-01-31T23:59:59.123456,       2026-01-31T23:59:59.123456Z",
    "2026-01-31 23:59:59.123456,       2026-01-31T23:59:59.123456Z",
  })
  void whatPythonWritesWithoutAZoneIsUtc(String sent, Instant expected) {
    assertThat(SentTime.parse(sent)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-01-31",
        "2026-02-30T10:00:00Z",
        "2026-01-31T25:00:00Z",
        "2026-01-31T23:59:59Z and more",
        "1769903999",
        "\0"
      })
  void anythingElseIsRefusedByTheFieldsName(String sent) {
    assertThatThrownBy(() -> SentTime.parse(sent))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> {
              assertThat(e.failure()).isInstanceOf(Failure.Invalid.class);
              assertThat(e.failure().field()).isEqualTo("log_data.timestamp");
            });
  }

  @Test
  void noTimeIsNoTime() {
    assertThat(SentTime.parse(null)).isNull();
    assertThat(SentTime.parse("  ")).isNull();
  }
}
