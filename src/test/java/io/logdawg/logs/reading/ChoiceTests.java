package io.logdawg.logs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import org.junit.jupiter.api.Test;

/** Which of a log's failures is told. */
class ChoiceTests {

  private static final String APP = "org.acme.%s: x\n\tat org.acme.Shop.order(Shop.java:12)\n";
  private static final String FOREIGN =
      "org.acme.%s: x\n\tat java.lang.Thread.run(Thread.java:12)\n";

  @Test
  void theFirstOfACascadeIsChosen() {
    ParsedLog log = read(error(APP, "FirstException") + error(APP, "LaterException"));

    assertThat(log.headline()).contains("FirstException");
    assertThat(log.choice()).contains("2 failures of 2 kinds");
  }

  @Test
  void repeatsAreCounted() {
    ParsedLog log = read(error(APP, "AException").repeat(3) + error(APP, "BException"));

    assertThat(log.choice()).contains("occurs 3 times");
  }

  @Test
  void anErrorGoesBeforeAnEarlierWarning() {
    assertThat(read(entry("WARN", APP, "MildException") + error(APP, "BadException")).headline())
        .contains("BadException");
  }

  @Test
  void theApplicationsOwnCodeGoesBeforeAnEarlierForeignStack() {
    assertThat(read(error(FOREIGN, "PoolException") + error(APP, "OwnException")).headline())
        .contains("OwnException");
  }

  @Test
  void anErrorOfForeignCodeGoesBeforeAWarningOfOwnCode() {
    assertThat(
            read(entry("WARN", APP, "MildException") + error(FOREIGN, "PoolException")).headline())
        .contains("PoolException");
  }

  @Test
  void whatNobodyCaughtIsSevereAfterAnInfoLine() {
    ParsedLog log =
        read(
            entry("WARN", APP, "MildException")
                + "2026-11-23T02:13:38Z INFO started\n"
                + "Exception in thread \"main\" "
                + APP.formatted("FatalException"));

    assertThat(log.headline()).contains("FatalException");
    assertThat(log.level()).isNull();
    assertThat(log.traces().getFirst().thread()).isEqualTo("main");
  }

  @Test
  void aStackGoesBeforeAPlaceThatALineMentions() {
    ParsedLog log = read("src/cart.c:12: error: bad\n" + APP.formatted("OwnException"));

    assertThat(log.dialect()).isEqualTo("java");
  }

  @Test
  void withoutAStackTheMostSevereLineIsTold() {
    ParsedLog log =
        read(
            """
            2026-11-23T02:13:36Z INFO started
            2026-11-23T02:13:37Z ERROR orders are stuck
            2026-11-23T02:13:38Z WARN slow
            """);

    assertThat(log.dialect()).isEqualTo("none");
    assertThat(log.headline()).isEqualTo("orders are stuck");
    assertThat(log.time()).isEqualTo("2026-11-23T02:13:37Z");
  }

  @Test
  void withoutLevelsTheLineThatSpeaksOfTroubleIsTold() {
    assertThat(read("starting\nConnection refused by the bank\nbye").headline())
        .isEqualTo("Connection refused by the bank");
  }

  private static String error(String trace, String type) {
    return entry("ERROR", trace, type);
  }

  private static String entry(String level, String trace, String type) {
    return "2026-11-23T02:13:38Z %s it went wrong\n".formatted(level) + trace.formatted(type);
  }

  private static ParsedLog read(String log) {
    return LogReaders.standard().read(log);
  }
}
