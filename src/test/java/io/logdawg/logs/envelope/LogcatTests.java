package io.logdawg.logs.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import org.junit.jupiter.api.Test;

/** Android's logcat in its formats. */
class LogcatTests {

  @Test
  void aStackIsReadBehindTheMarksOfEachLine() {
    ParsedLog log =
        read(
            """
            11-23 02:13:38.123  8001  8032 E AndroidRuntime: FATAL EXCEPTION: main
            11-23 02:13:38.123  8001  8032 E AndroidRuntime: java.lang.IllegalStateException: no price
            11-23 02:13:38.123  8001  8032 E AndroidRuntime: \tat com.shop.Cart.total(Cart.java:12)
            11-23 02:13:38.124  8001  8032 I Process : Sending signal
            """);

    assertThat(log.envelope()).isEqualTo("logcat+plain");
    assertThat(log.level()).isEqualTo("FATAL");
    assertThat(log.service()).isEqualTo("AndroidRuntime");
    assertThat(log.traces().getFirst().type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(log.traces().getFirst().frames()).hasSize(1);
  }

  @Test
  void linesOfTwoProcessesComeApart() {
    ParsedLog log =
        read(
            """
            E/shop    ( 11): java.lang.IllegalStateException: no price
            E/other   ( 12): java.lang.NullPointerException
            E/shop    ( 11): \tat com.shop.Cart.total(Cart.java:12)
            E/other   ( 12): \tat com.other.Main.main(Main.java:3)
            """);

    assertThat(log.traces().getFirst().type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(log.traces().getFirst().frames())
        .extracting(frame -> frame.type())
        .containsExactly("com.shop.Cart");
  }

  private static ParsedLog read(String text) {
    return LogReaders.standard().read(text);
  }
}
