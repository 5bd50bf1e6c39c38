package io.logdawg.logs;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.Main;

/** What {@code bench/read-logs} runs. */
class LogReaderBench {

  @Test
  void measure() throws Exception {
    String arguments = System.getProperty("bench.arguments", "").strip();
    Main.main(
        (LogReaderBenchmark.class.getSimpleName() + " " + arguments).strip().split(" +"));
  }
}
