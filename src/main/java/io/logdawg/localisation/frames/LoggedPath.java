package io.logdawg.localisation.frames;

import io.logdawg.localisation.PathMappings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Brings a path as a program printed it into the repository's spelling. */
final class LoggedPath {

  private LoggedPath() {}

  /** What the first fitting mapping makes of it. */
  static Optional<String> mapped(String logged, PathMappings mappings) {
    String path = logged.replace('\\', '/');
    return mappings.rules().stream()
        .filter(rule -> !rule.from().isEmpty() && path.startsWith(rule.from().replace('\\', '/')))
        .findFirst()
        .map(rule -> plain(rule.to() + path.substring(rule.from().length())));
  }

  /**
   * Without scheme, host, drive, query and dots: {@code webpack:///./src/a.ts?1f} and {@code
   * C:\src\a.ts} become {@code src/a.ts}. Never leads out of the repository.
   */
  static String plain(String logged) {
    String path = logged.replace('\\', '/');
    int scheme = path.indexOf("://");
    if (scheme > 1) {
      path = path.substring(scheme + 3);
    } else if (path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/') {
      path = path.substring(3);
    }
    int query = path.indexOf('?');
    if (query > 0) {
      path = path.substring(0, query);
    }
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }
}
