package io.logdawg.logs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real logs, as they would have looked at another time and on another host, and beside each other.
 */
class FingerprintOfSamplesTests {

  @ParameterizedTest
  @MethodSource("samples")
  void anotherDayHostAndRequestIsTheSameError(Path sample) throws Exception {
    String log = Files.readString(sample);
    String later =
        log.replaceAll("(\\b|T)07:(\\d\\d):(\\d\\d)\\b", "$107:$2:59")
            .replace("2026-11-23", "2026-11-27")
            .replace("web-1", "web-2")
            .replace("7f3c-91", "8a4d-17")
            .replace("r-17", "r-93")
            .replace("[4711]", "[822]")
            .replace("shop-6d5f7c-x2x7k", "shop-6d5f7c-9l4qz");

    assertThat(read(later).fingerprint()).isEqualTo(read(log).fingerprint());
  }

  @Test
  void whatWrapsAnErrorDoesNotMatter() throws Exception {
    Map<String, String> fingerprints = new HashMap<>();
    for (Path sample : samples().toList()) {
      ParsedLog log = read(Files.readString(sample));
      if (!log.traces().isEmpty()) {
        String same = fingerprints.putIfAbsent(log.dialect() + whole(log), log.fingerprint());
        assertThat(same == null ? log.fingerprint() : same)
            .as("%s", sample)
            .isEqualTo(log.fingerprint());
      }
    }
    assertThat(fingerprints).hasSizeGreaterThan(40);
  }

  @Test
  void errorsOfOtherTypesOrFunctionsAreOthers() throws Exception {
    Map<String, String> kinds = new HashMap<>();
    for (Path sample : samples().toList()) {
      ParsedLog log = read(Files.readString(sample));
      if (!log.traces().isEmpty()) {
        String kind = kinds.putIfAbsent(log.fingerprint(), kind(log));
        assertThat(kind == null ? kind(log) : kind).as("%s", sample).isEqualTo(kind(log));
      }
    }
  }

  /** All that a fingerprint may look at. */
  private static String whole(ParsedLog log) {
    return log.traces().stream()
        .map(trace ->
            trace.relation()
                + " "
                + trace.type()
                + " "
                + trace.message()
                + trace.frames().stream()
                    .map(frame -> frame.type() + frame.function() + frame.file() + frame.inApp())
                    .toList())
        .collect(Collectors.joining("\n"));
  }

  private static String kind(ParsedLog log) {
    Trace first = log.traces().getFirst();
    String call =
        first.frames().stream()
            .filter(Frame::inApp)
            .findFirst()
            .map(frame -> frame.type() + "." + frame.function())
            .orElse("");
    return log.dialect() + " " + first.type() + " " + call;
  }

  static Stream<Path> samples() throws Exception {
    var root = Objects.requireNonNull(LogReaders.class.getResource("samples"));
    try (var files = Files.walk(Path.of(root.toURI()))) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList().stream();
    }
  }

  private static ParsedLog read(String log) {
    return LogReaders.standard().read(log);
  }
}
