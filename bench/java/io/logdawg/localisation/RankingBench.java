package io.logdawg.localisation;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.Main;

/** What {@code bench/rank} runs. */
class RankingBench {

  @Test
  void measure() throws Exception {
    String arguments = System.getProperty("bench.arguments", "").strip();
    Main.main(
        (RankingBenchmark.class.getSimpleName() + " -prof gc " + arguments).strip().split(" +"));
  }
}
