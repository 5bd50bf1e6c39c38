package io.logdawg.journeys;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium: the one that CHROMIUM names, one on the path, one where systems keep it. */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<Path> USUAL_PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/google-chrome"),
          Path.of("/snap/bin/chromium"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  private final Map<String, String> environment;
  private final List<Path> usualPlaces;

  Chromium(Map<String, String> environment, List<Path> usualPlaces) {
    this.environment = environment;
    this.usualPlaces = usualPlaces;
  }

  /**
   * The browser's executable; Debian's is installed where there is none and this user may.
   *
   * @throws IllegalStateException naming what to install, where there is none all the same
   */
  static Path executable() {
    var chromium = new Chromium(System.getenv(), USUAL_PLACES);
    if (chromium.find().isEmpty() && DebianPackages.available()) {
      DebianPackages.install("chromium");
    }
    return chromium
        .find()
        .orElseThrow(() ->
            new IllegalStateException(
                "The journeys need a Chromium: install one, or name it in CHROMIUM."));
  }

  Optional<Path> find() {
    if (environment.get("CHROMIUM") instanceof String named) {
      return Optional.of(Path.of(named));
    }
    var onPath =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, usualPlaces.stream()).filter(Files::isExecutable).findFirst();
  }
}
