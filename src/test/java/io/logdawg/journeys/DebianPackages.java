package io.logdawg.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Installs packages on Debian and its kin, as root or through a sudo that asks no password. */
final class DebianPackages {

  private DebianPackages() {}

  /** Whether this system knows such packages at all. */
  static boolean available() {
    return Files.isExecutable(Path.of("/usr/bin/apt-get"));
  }

  /**
   * Takes minutes on a slow network.
   *
   * @throws IllegalStateException with what the system said, if it did not install the package
   */
  static void install(String name) {
    run("apt-get", "-q", "update");
    run("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qy", "install", name);
  }

  private static void run(String... command) {
    var words = new ArrayList<String>();
    if (!"root".equals(System.getProperty("user.name"))) {
      words.addAll(List.of("sudo", "-n"));
    }
    words.addAll(List.of(command));
    try {
      // The output is read rather than inherited: the test runner talks through this JVM's own.
      var process = new ProcessBuilder(words).redirectErrorStream(true).start();
      var output = process.inputReader().readAllAsString();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", words) + " failed: " + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + words, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while installing", e);
    }
  }
}
