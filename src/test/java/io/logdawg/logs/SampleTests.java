package io.logdawg.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Logs in {@code samples/<dialect or envelope>/<what>.log}, each with what must be read from it
 * beside it ({@code .expected}, as {@link Rendered} writes it). A new sample is two files.
 */
class SampleTests {

  private static final int SAMPLES_OF_A_DIALECT = 20;

  @ParameterizedTest
  @MethodSource("samples")
  void readsARealLogAsExpected(Path sample) throws Exception {
    Path expected = expectationOf(sample);

    ParsedLog log = LogReaders.standard().read(Files.readString(sample));

    assertThat(Rendered.of(log)).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void everyDialectHasEnoughSamples(String dialect) throws Exception {
    assertThat(samples().filter(sample -> sample.getParent().endsWith(dialect)))
        .hasSizeGreaterThanOrEqualTo(SAMPLES_OF_A_DIALECT);
  }

  @Test
  void noExpectationIsWithoutItsSample() throws Exception {
    assertThat(files(".expected"))
        .allSatisfy(expected ->
            assertThat(
                    expected.resolveSibling(
                        expected.getFileName().toString().replace(".expected", ".log")))
                .exists());
  }

  static Stream<String> dialects() {
    return Stream.of(
        "java",
        "python",
        "node",
        "browsers",
        "apple",
        "c",
        "places",
        "dart",
        "dotnet",
        "elixir",
        "erlang",
        "go",
        "php",
        "powershell",
        "ruby",
        "rust");
  }

  static Stream<Path> samples() throws Exception {
    return files(".log");
  }

  static Path expectationOf(Path sample) {
    return sample.resolveSibling(sample.getFileName().toString().replace(".log", ".expected"));
  }

  private static Stream<Path> files(String ending) throws IOException, URISyntaxException {
    var root = Objects.requireNonNull(SampleTests.class.getResource("samples"));
    try (var files = Files.walk(Path.of(root.toURI()))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    }
  }
}
