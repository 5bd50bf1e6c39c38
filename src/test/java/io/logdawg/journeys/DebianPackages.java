package io.logdawg.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Installs a package on Debian and its kin, as root or through a sudo that asks no password. */
final class DebianPackages {

  private DebianPackages() {}

  /** Whether the package is there now. */
  static boolean install(String name) {
    if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return false;
    }
    List<String> asRoot =
        "root".equals(System.getProperty("user.name")) ? List.of() : List.of("sudo", "-n");
    return run(asRoot, "apt-get", "-q", "update")
        && run(asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qy", "install", name);
  }

  private static boolean run(List<String> asRoot, String... command) {
    var words = new ArrayList<>(asRoot);
    words.addAll(List.of(command));
    try {
      return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + words, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
