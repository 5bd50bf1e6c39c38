package io.logdawg.logs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.LogReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two logs are the same error. */
class FingerprintTests {

  private static final String TRACE =
      """
      2026-11-23T02:13:38Z ERROR [main] org.acme.Shop - %s
      org.acme.BadOrderException: %s
      \tat org.acme.Shop.order(Shop.java:%d)
      \tat org.acme.Shop.lambda$main$%d(Shop.java:7)
      \tat java.base/java.lang.Thread.run(Thread.java:1474)
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          order 12 failed                        | order 99 failed
          order a1b2c3 failed                    | order 99ff00 failed
          user 6f9619ff-8b86-d011-b42d-00c04fc964ff is gone | user 00000000-8b86-d011-b42d-00c04fc964aa is gone
          no answer from 10.0.0.7:5432           | no answer from 192.168.1.12:80
          object at 0x7f6a800b76a8 is freed      | object at 0x602000000038 is freed
          no item 'pear' in the cart             | no item 'green plum' in the cart
          no item "pear" in the cart             | no item "" in the cart
          expected:<3> but was:<4>               | expected:<[a]> but was:<[b]>
          cannot open /srv/shop/prices.csv       | cannot open /var/lib/shop/old/prices.csv
          mail to ann@example.com bounced        | mail to bob@example.org bounced
          hash deadbeefcafe differs              | hash abadcafefeed differs
          after 3  tries                         | after 17 tries
          """)
  void valuesInTheMessageDoNotMatter(String one, String other) {
    assertThat(fingerprint(one, 12, 0)).isEqualTo(fingerprint(other, 12, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order 12 failed       | order 12 was refused
          connection refused    | connection reset
          price is missing      | name is missing
          """)
  void theWordsOfTheMessageMatter(String one, String other) {
    assertThat(fingerprint(one, 12, 0)).isNotEqualTo(fingerprint(other, 12, 0));
  }

  @Test
  void aShiftedLineDoesNotMatter() {
    assertThat(fingerprint("bad", 12, 0)).isEqualTo(fingerprint("bad", 40, 0));
  }

  @Test
  void theCompilersNumberOfALambdaDoesNotMatter() {
    assertThat(fingerprint("bad", 12, 0)).isEqualTo(fingerprint("bad", 12, 3));
  }

  @Test
  void timeThreadAndPlatformFramesDoNotMatter() {
    String log = TRACE.formatted("x", "bad", 12, 0);
    String other =
        log.replace("02:13:38Z", "09:00:00Z")
            .replace("[main]", "[worker-4]")
            .replace("Thread.run", "Thread.go");

    assertThat(read(log)).isEqualTo(read(other));
  }

  @Test
  void anotherTypeIsAnotherError() {
    String log = TRACE.formatted("x", "bad", 12, 0);

    assertThat(read(log)).isNotEqualTo(read(log.replace("BadOrder", "LostOrder")));
  }

  @Test
  void anotherCallOfTheApplicationIsAnotherError() {
    String log = TRACE.formatted("x", "bad", 12, 0);

    assertThat(read(log)).isNotEqualTo(read(log.replace("Shop.order", "Shop.cancel")));
  }

  @Test
  void theDepthOfARecursionDoesNotMatter() {
    String header = "java.lang.StackOverflowError\n";
    String ping = "\tat org.acme.Shop.ping(Shop.java:1)\n";
    String pong = "\tat org.acme.Shop.pong(Shop.java:2)\n";

    assertThat(read(header + (ping + pong).repeat(400)))
        .isEqualTo(read(header + pong + (ping + pong).repeat(500)));
  }

  @Test
  void aLogWithoutAStackHasOneToo() {
    assertThat(read("2026-11-23T02:13:38Z ERROR order 12 failed"))
        .isEqualTo(read("2026-11-24T02:13:38Z ERROR order 13 failed"))
        .isNotEqualTo(read("2026-11-23T02:13:38Z ERROR order 12 is late"))
        .hasSize(32);
  }

  private static String fingerprint(String message, int line, int lambda) {
    return read(TRACE.formatted("told", message, line, lambda));
  }

  private static String read(String log) {
    return LogReaders.standard().read(log).fingerprint();
  }
}
