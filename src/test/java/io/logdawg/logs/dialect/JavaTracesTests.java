package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTracesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          at org.acme.Shop$Cart.add(Shop.java:12)                       | org.acme.Shop$Cart | add | Shop.java | 12
          at java.base/java.lang.Thread.run(Thread.java:840)            | java.lang.Thread | run | Thread.java | 840
          at app//org.acme.Shop.add(Shop.java:12)                       | org.acme.Shop | add | Shop.java | 12
          at loader/shop@1.2/org.acme.Shop.add(Shop.java:12)            | org.acme.Shop | add | Shop.java | 12
          at org.acme.Shop.add(Shop.java:12) ~[shop.jar!/:1.0]          | org.acme.Shop | add | Shop.java | 12
          at org.acme.Shop.lambda$total$0(Shop.java:12)                 | org.acme.Shop | lambda$total$0 | Shop.java | 12
          at org.acme.Shop$$Lambda$14/0x00000008400.run(Unknown Source) | org.acme.Shop$$Lambda$14 | run | - | 0
          at org.acme.Shop.<init>(Shop.java)                            | org.acme.Shop | <init> | Shop.java | 0
          at org.acme.Shop.invoke0(Native Method)                       | org.acme.Shop | invoke0 | - | 0
          at org.acme.ShopTest.adds two pears, quickly(ShopTest.kt:7)   | org.acme.ShopTest | adds two pears, quickly | ShopTest.kt | 7
          """)
  void aFrameIsTakenApart(String text, String type, String function, String file, int line) {
    Frame frame =
        read("org.acme.BadException: x\n\t" + text).traces().getFirst().frames().getFirst();

    assertThat(frame)
        .extracting(Frame::type, Frame::function, Frame::file, Frame::line)
        .containsExactly(type, function, file, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org.acme.BadException: no price     | org.acme.BadException | no price
          org.acme.BadException               | org.acme.BadException | ''
          BadException: no price              | BadException | no price
          it failed: org.acme.BadException: x | org.acme.BadException | x
          => org.acme.BadException: x         | org.acme.BadException | x
          org.acme.Problem$6: x               | org.acme.Problem$6 | x
          """)
  void aHeaderIsTakenApart(String header, String type, String message) {
    Trace trace = read(header + "\n\tat org.acme.Shop.add(Shop.java:12)").traces().getFirst();

    assertThat(trace.type()).isEqualTo(type);
    assertThat(trace.message()).isEqualTo(message);
  }

  @Test
  void aTraceMayBeginWithoutAHeader() {
    Trace trace = read("\tat org.acme.Shop.add(Shop.java:12)\n").traces().getFirst();

    assertThat(trace.type()).isNull();
    assertThat(trace.message()).isEmpty();
    assertThat(trace.frames()).hasSize(1);
  }

  @Test
  void anExceptionMayHaveNoStackAtAll() {
    ParsedLog log = read("2026-11-23 02:13:38 ERROR it failed\njava.lang.NullPointerException\n");

    assertThat(log.traces())
        .extracting(Trace::type)
        .containsExactly("java.lang.NullPointerException");
  }

  @Test
  void whatASuppressedExceptionWasCausedByIsNotTheFailuresCause() {
    ParsedLog log =
        read(
            """
            org.acme.BadException: outer
            \tat org.acme.Shop.add(Shop.java:12)
            \tSuppressed: org.acme.CloseException: on the way out
            \t\tat org.acme.Shop.close(Shop.java:20)
            \tCaused by: java.io.IOException: disk
            \t\tat org.acme.Disk.sync(Disk.java:3)
            Caused by: java.lang.NullPointerException: root
            \tat org.acme.Cart.total(Cart.java:5)
            """);

    assertThat(log.traces())
        .extracting(Trace::relation)
        .containsExactly(Relation.PRIMARY, Relation.CAUSE, Relation.SUPPRESSED, Relation.CAUSE);
    assertThat(log.rootCause()).map(Trace::message).contains("root");
  }

  @Test
  void rootCauseFirstIsTurnedRound() {
    ParsedLog log =
        read(
            """
            ERROR [2026-11-23 02:13:38,123] org.acme.Errors: Error handling a request
            ! java.io.IOException: root
            ! at org.acme.Disk.sync(Disk.java:3)
            ! Causing: org.acme.BadException: outer
            ! at org.acme.Shop.add(Shop.java:12)
            """);

    assertThat(log.traces()).extracting(Trace::message).containsExactly("outer", "root");
    assertThat(log.rootCause()).map(Trace::type).contains("java.io.IOException");
  }

  @Test
  void twoExceptionsOfOneTextAreTwoFailures() {
    ParsedLog log =
        read(
            """
            org.acme.FirstException: a
            \tat org.acme.Shop.add(Shop.java:12)
            org.acme.OtherException: b
            \tat org.acme.Shop.add(Shop.java:13)
            """);

    assertThat(log.traces()).extracting(Trace::message).containsExactly("a");
    assertThat(log.choice()).contains("2 failures of 2 kinds");
  }

  private static ParsedLog read(String log) {
    return LogReaders.standard().read(log);
  }
}
