package io.logdawg.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Texts of any length: one as a day at work brings it, others as harm would have it. */
public enum BenchmarkText {
  /** All samples in turn, with many plain lines between them. */
  MIXED(""),
  PLAIN_LINES("2026-11-23 02:13:38,123 INFO [http-1] o.a.Shop - order 12 took 35 ms\n"),
  JSON_LINES(
      """
      {"@timestamp":"2026-11-23T02:13:20Z","level":"INFO","message":"order 12 took 35 ms","app":"shop","requestId":"r-17","thread_name":"http-1","logger_name":"org.acme.Shop"}
      """),
  STACKS(
      """
      2026-11-23 02:13:38,123 ERROR [http-1] o.a.Shop - it failed
      org.acme.BadOrderException: order 12
      \tat org.acme.Shop.order(Shop.java:12)
      Caused by: java.io.IOException: closed
      \tat org.acme.Till.open(Till.java:7)
      \t... 1 more
      """),
  TINY_OBJECTS("{\"a\":1}\n"),
  TINY_MESSAGES("{\"message\":\"x\"}\n"),
  ONE_GIANT_LINE("a"),
  SHORT_LINES("a\n"),
  SHORT_ERRORS("ERROR x\n"),
  DEEP_OBJECTS("{\"a\":"),
  DEEP_ARRAYS("{\"a\":["),
  BRACES("{"),
  BRACES_ON_LINES("{\n"),
  UNTERMINATED_STRINGS("{\"a\":\"x\n"),
  CAUSES("Caused by: a.B: c\n"),
  HEADERS("x.Y: z\n"),
  FRAMES("\tat a.b(C.java:1)\n"),
  BROKEN_STACKS("at a (b.js:1:2)\nx\n"),
  TRACEBACKS("Traceback (most recent call last):\n"),
  ESCAPED_FRAMES("\\n\\tat "),
  DOTTED_NAME("a."),
  QUOTES("'a ");

  private static final String QUIET =
      "2026-11-23 02:13:38,123 INFO [http-1] o.a.Shop - order 12 took 35 ms\n".repeat(20);

  private final String part;

  BenchmarkText(String part) {
    this.part = part;
  }

  String of(int characters) {
    String whole = this == MIXED ? samples() : part;
    return whole.repeat(characters / whole.length() + 1).substring(0, characters);
  }

  private static String samples() {
    Path folder = Path.of("src/test/resources/io/logdawg/logs/samples");
    try (var files = Files.walk(folder)) {
      List<Path> logs =
          files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
      var text = new StringBuilder();
      for (Path log : logs) {
        text.append(Files.readString(log)).append('\n').append(QUIET);
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
