package io.logdawg.logs;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a text takes to be read, by what it holds and how long it is. The baseline only cuts the
 * same text into lines and looks at each character, so that a busy or slow machine shows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class LogReaderBenchmark {

  @Param public BenchmarkText text;

  @Param({"100000", "300000", "1000000"})
  public int characters;

  private final LogReader reader = LogReaders.standard();
  private String log = "";

  @Setup
  public void write() {
    log = text.of(characters);
  }

  @Benchmark
  public ParsedLog read() {
    return reader.read(log);
  }

  @Benchmark
  public int baseline() {
    return log.lines().mapToInt(LogReaderBenchmark::sum).sum();
  }

  private static int sum(String line) {
    int sum = 0;
    for (int i = 0; i < line.length(); i++) {
      sum += line.charAt(i);
    }
    return sum;
  }
}
