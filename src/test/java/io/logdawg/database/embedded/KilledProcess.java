package io.logdawg.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A process that opens an embedded database, says so, and waits to be killed. */
final class KilledProcess {

  static void main(String[] arguments) throws Exception {
    var _ = EmbeddedDatabase.open(Path.of(arguments[0]), Path.of(arguments[1]), Map.of());
    System.out.println("open");
    Thread.currentThread().join(); // until it is killed
  }

  private KilledProcess() {}

  static void openAndKill(Path home, Path binaries) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcess.class.getName(),
                home.toString(),
                binaries.toString())
            .redirectErrorStream(true)
            .start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      if (lines.lines().noneMatch("open"::equals)) {
        throw new IllegalStateException("the process did not open its database");
      }
    }
    process.destroyForcibly().waitFor();
  }
}
