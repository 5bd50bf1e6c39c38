package io.logdawg.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.FailureException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The samples, spoilt in many ways. In {@code verify} a few hundred, always the same; {@code
 * bench/fuzz-logs} goes on for as many minutes as it is told and tries others each time.
 */
class MutatedLogTests {

  private static final int QUICK = 300;

  /** Of processor time, for a text and for each of its characters; many times what is needed. */
  private static final long NANOS = 1_000_000_000;

  private static final long NANOS_A_CHARACTER = 10_000;

  private final LogReader reader = LogReaders.standard();

  @Test
  void areReadOrRefusedInTime() throws Exception {
    long minutes = Long.getLong("fuzz.minutes", 0);
    long seed = Long.getLong("fuzz.seed", minutes == 0 ? 20261123 : System.nanoTime());
    var mutations = new Mutations(seeds(), new Random(seed));
    long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    int texts = 0;
    while (minutes == 0 ? texts < QUICK : System.nanoTime() < end) {
      String text = mutations.next();
      texts++;
      try {
        read(text);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        throw new AssertionError(
            "text %d of seed %d, kept in %s".formatted(texts, seed, keep(text)), e);
      }
    }
    if (minutes > 0) {
      System.out.printf("%d texts read, seed %d%n", texts, seed);
    }
  }

  private void read(String text) {
    long began = processorTime();
    try {
      ParsedLog log = reader.read(text);
      assertThat(log.headline().length()).isBetween(0, 500);
      assertThat(log.fingerprint()).hasSize(32);
      log.traces().stream()
          .flatMap(trace -> trace.frames().stream())
          .forEach(frame -> assertThat(frame.logLine()).isBetween(1, log.lines()));
      log.unread()
          .forEach(unread -> assertThat(unread.last()).isBetween(unread.first(), log.lines()));
    } catch (FailureException e) {
      assertThat(e.failure().field()).as("refused for a reason of its own").isNotEqualTo("");
    }
    assertThat(processorTime() - began).isLessThan(NANOS + text.length() * NANOS_A_CHARACTER);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<String> seeds() throws Exception {
    var seeds = new ArrayList<String>();
    for (Path sample : SampleTests.samples().toList()) {
      seeds.add(Files.readString(sample));
    }
    return seeds;
  }

  private static Path keep(String text) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/fuzz"));
    return Files.writeString(folder.resolve(text.hashCode() + ".log"), text);
  }
}
