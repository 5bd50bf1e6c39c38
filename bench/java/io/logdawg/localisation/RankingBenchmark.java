package io.logdawg.localisation;

import io.logdawg.localisation.testing.Localisation;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.localisation.testing.Logs;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * How long suspects take to be found and what is allocated for it, by how many files the repository
 * has. All is done anew each time: the index of the files too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class RankingBenchmark {

  /** What fails. */
  public enum Failure {
    /** Thirty calls deep, in as many files. */
    CRASH,
    /** In a test, and nothing of the project is on the stack. */
    TEST
  }

  @Param({"1000", "10000", "100000"})
  public int files;

  @Param public Failure failure;

  private final Localiser localiser = Localisation.localiser();
  private LargeTree tree = new LargeTree(0);
  private ParsedLog log = Logs.failure("none", "none");

  @Setup
  public void prepare() {
    tree = new LargeTree(files);
    log =
        switch (failure) {
          case CRASH ->
              Logs.failure(
                  "java.lang.IllegalStateException",
                  "no amount 7 is owed",
                  IntStream.range(0, 30)
                      .mapToObj(i -> frame(i * 7 % (files / 4), "", 9 + i))
                      .toArray(Frame[]::new));
          case TEST ->
              Logs.failure(
                  "org.opentest4j.AssertionFailedError",
                  "expected: <5> but was: <4>",
                  frame(files / 8, "Test", 20));
        };
  }

  private static Frame frame(int i, String end, int line) {
    String type = LargeTree.folder(i).replace('/', '.') + LargeTree.name(i) + end;
    return Logs.java(type, "total" + line % 40, line);
  }

  @Benchmark
  public Suspects rank() {
    return localiser.rank(log, tree, PathMappings.NONE);
  }
}
