package io.logdawg.localisation;

import java.util.List;

/** How paths in a repository's logs become paths in the repository; the first that fits is used. */
public record PathMappings(List<PathMapping> rules) {

  public static final PathMappings NONE = new PathMappings(List.of());

  public PathMappings {
    rules = List.copyOf(rules);
  }

  /**
   * A log's path that begins with {@code from} ({@code /app/}) is read as {@code to} and the rest.
   */
  public record PathMapping(String from, String to) {}
}
