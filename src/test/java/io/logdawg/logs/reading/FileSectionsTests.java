package io.logdawg.logs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import org.junit.jupiter.api.Test;

class FileSectionsTests {

  private static final String STACK =
      """
      java.lang.IllegalStateException: no coupon
      \tat shop.Discounts.percent(Discounts.java:31)
      """;

  private static ParsedLog read(String text) {
    return LogReaders.standard().read(text);
  }

  @Test
  void eachFileIsReadInItsOwnEnvelope() {
    ParsedLog log =
        read(
            """
            ==> gateway.json <==
            {"level":"info","msg":"listening","time":"2026-11-24T10:00:00Z"}
            {"level":"info","msg":"ready","time":"2026-11-24T10:00:01Z"}

            ==> orders.log <==
            2026-11-24 10:00:02,345 ERROR [main] shop.Orders - failed
            """
                + STACK);

    assertThat(log.envelope()).isEqualTo("json, plain");
    assertThat(log.traces().getFirst().type()).isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void linesAreCountedOverTheWholeText() {
    ParsedLog log = read("==> a.log <==\nstarted\n\n==> b.log <==\n" + STACK);

    assertThat(log.traces().getFirst().frames().getFirst().logLine()).isEqualTo(6);
    assertThat(log.lines()).isEqualTo(6);
  }

  @Test
  void partsOfOneFileComeTogether() {
    String cut = STACK.replace("\tat", "==> b.log <==\nGET /health 200\n\n==> a.log <==\n\tat");

    ParsedLog log = read("==> a.log <==\n" + cut);

    assertThat(log.traces()).hasSize(1);
    assertThat(log.traces().getFirst().frames()).hasSize(1);
  }

  @Test
  void theFingerprintIsThatOfTheFailureAlone() {
    assertThat(read("==> a.log <==\nstarted\n==> b.log <==\n" + STACK).fingerprint())
        .isEqualTo(read(STACK).fingerprint());
  }

  @Test
  void aTextOfHeadsAloneIsStillRead() {
    assertThat(read("==> a.log <==\n==> b.log <==\n").headline()).isNotNull();
  }

  @Test
  void moreHeadsThanAnybodyWatchesAreLinesOfTheLog() {
    StringBuilder heads = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      heads.append("==> ").append(i).append(" <==\nfailed to load\n");
    }

    assertThat(read(heads.toString()).envelope()).isEqualTo("plain");
  }
}
