package io.logdawg.logs.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same stack, wrapped as platforms wrap lines. */
class EnvelopeTests {

  private static final String LOG =
      """
      org.acme.BadOrderException: order 12
      \tat org.acme.Shop.order(Shop.java:12)
      Caused by: java.io.IOException: closed
      \tat org.acme.Till.open(Till.java:7)
      \t... 1 more
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cri+plain     | 2026-11-23T02:13:38.1Z stderr F @
          stamped+plain | 2026-11-23T02:13:38.1Z @
          syslog+plain  | <34>1 2026-11-23T02:13:38.1Z web-1 shop 123 - - @
          syslog+plain  | 2026-11-23T02:13:38.1+00:00 web-1 shop[123]: @
          """)
  void aMarkBeforeEveryLineIsTakenOff(String envelope, String prefix) {
    ParsedLog log = read(prefixed(prefix.replace("@", "")));

    assertThat(log.envelope()).isEqualTo(envelope);
    assertThat(log.time()).isEqualTo("2026-11-23T02:13:38.100Z");
    assertThatTheStackIsWhole(log);
  }

  @Test
  void composeNamesTheService() {
    ParsedLog log = read(prefixed("web-1  | "));

    assertThat(log.envelope()).isEqualTo("compose+plain");
    assertThat(log.service()).isEqualTo("web-1");
    assertThatTheStackIsWhole(log);
  }

  @Test
  void dockersJsonFilesAreUnpacked() {
    String docker =
        LOG.lines()
            .map(line -> line.replace("\t", "\\t"))
            .map(line ->
                "{\"log\":\"%s\\n\",\"stream\":\"stderr\",\"time\":\"2026-11-23T02:13:38.1Z\"}"
                    .formatted(line))
            .collect(Collectors.joining("\n"));

    ParsedLog log = read(docker);

    assertThat(log.envelope()).isEqualTo("docker+plain");
    assertThatTheStackIsWhole(log);
  }

  @Test
  void aStackWithWrittenOutLineEndsIsUnpacked() {
    ParsedLog log = read("error=\"" + LOG.replace("\n", "\\n").replace("\t", "\\t") + "\"");

    assertThat(log.envelope()).isEqualTo("escaped+plain");
    assertThatTheStackIsWhole(log);
  }

  @Test
  void aLevelBeforeEveryLineOfAStackIsTakenOff() {
    assertThatTheStackIsWhole(read("[ERROR] it failed\n" + prefixed("[ERROR] ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-23 02:13:38,123 - my.shop - ERROR - it failed          | ERROR
          ERROR:my.shop:it failed                                        | ERROR
          [2026-11-23T02:13:38Z] [error] it failed                       | error
          2026-11-23T02:13:38.1Z ERROR 42 --- [main] o.a.Shop : it failed | ERROR
          02:13:38.123 [main] ERROR o.a.Shop -- it failed                | ERROR
          SEVERE: it failed                                              | SEVERE
          """)
  void theUsualLayoutsAreRecognised(String line, String level) {
    ParsedLog log = read(line);

    assertThat(log.level()).isEqualTo(level);
    assertThat(log.headline()).isEqualTo("it failed");
  }

  @Test
  void aSentenceThatBeginsWithAnErrorHasNoLevel() {
    assertThat(read("error while pricing").level()).isNull();
  }

  @Test
  void linesThatBelongToNoTraceWithinOneAreNamed() {
    ParsedLog log = read(LOG.replace("Caused by", "GET /health 200\nGET /health 200\nCaused by"));

    assertThat(log.unread()).containsExactly(new ParsedLog.UnreadLines(3, 4));
    assertThatTheStackIsWhole(log);
  }

  private static String prefixed(String prefix) {
    return LOG.lines().map(prefix::concat).collect(Collectors.joining("\n"));
  }

  private static void assertThatTheStackIsWhole(ParsedLog log) {
    assertThat(log.traces()).hasSize(2);
    assertThat(log.headline()).isEqualTo("java.io.IOException: closed");
    assertThat(log.traces().stream().flatMap(trace -> trace.frames().stream()).map(Frame::line))
        .containsExactly(12, 7);
  }

  private static ParsedLog read(String log) {
    return LogReaders.standard().read(log);
  }

  @Test
  void aTimeBeforeEveryLineOfAStackIsThePlatforms() {
    String text =
        """
        2026-11-23T07:29:38.400123456Z PHP Fatal error:  Uncaught Shop\\SoldOut: none in /srv/Cart.php:12
        2026-11-23T07:29:38.401123456Z Stack trace:
        2026-11-23T07:29:38.402123456Z #0 /srv/main.php(8): Shop\\Cart->total()
        2026-11-23T07:29:38.403123456Z #1 {main}
        """;

    ParsedLog log = LogReaders.standard().read(text);

    assertThat(log.envelope()).isEqualTo("stamped+plain");
    assertThat(log.traces().getFirst().frames()).hasSize(2);
  }
}
