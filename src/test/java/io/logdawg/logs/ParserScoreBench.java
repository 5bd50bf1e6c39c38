package io.logdawg.logs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@code bench/parser-score} runs: how many samples are read right, and how many frames. */
class ParserScoreBench {

  /** Samples and frames of one dialect or envelope. */
  private static final class Score {
    private int samples;
    private int exact;
    private int frames;
    private int right;

    void add(List<String> expected, List<String> read, boolean same) {
      samples++;
      exact += same ? 1 : 0;
      frames += Math.max(expected.size(), read.size());
      for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
        right += expected.get(i).equals(read.get(i)) ? 1 : 0;
      }
    }

    String line(String name) {
      return "| %s | %d | %d | %d | %s |"
          .formatted(
              name,
              samples,
              exact,
              frames,
              frames == 0 ? "-" : "%.1f %%".formatted(100.0 * right / frames));
    }
  }

  @Test
  void print() throws Exception {
    var dialects = new TreeMap<String, Score>();
    var envelopes = new TreeMap<String, Score>();
    for (Path sample : SampleTests.samples().toList()) {
      String expected = Files.readString(SampleTests.expectationOf(sample));
      String read = Rendered.of(LogReaders.standard().read(Files.readString(sample)));
      boolean same = expected.equals(read);
      // "dialect java, envelope cri+json, lines 2"
      String[] head = expected.lines().findFirst().orElseThrow().split("[ ,]+");
      dialects.computeIfAbsent(head[1], _ -> new Score()).add(frames(expected), frames(read), same);
      for (String envelope : head[3].split("\\+")) {
        envelopes
            .computeIfAbsent(envelope, _ -> new Score())
            .add(frames(expected), frames(read), same);
      }
    }
    var table = new ArrayList<String>();
    table.add("| | samples | read exactly | frames | exact frames |");
    table.add("|---|---:|---:|---:|---:|");
    dialects.forEach((name, score) -> table.add(score.line("dialect " + name)));
    envelopes.forEach((name, score) -> table.add(score.line("envelope " + name)));
    System.out.println(String.join("\n", table));
  }

  private static List<String> frames(String rendered) {
    return rendered.lines().filter(line -> line.contains("  <- ")).toList();
  }
}
