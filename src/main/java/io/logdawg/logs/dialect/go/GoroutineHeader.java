package io.logdawg.logs.dialect.go;

import io.logdawg.logs.text.Scan;
import java.util.Optional;

/** {@code goroutine 18 [chan receive, 3 minutes]:}. */
record GoroutineHeader(String thread) {

  private static final String MARK = "goroutine ";

  static Optional<GoroutineHeader> read(String text) {
    int start = Scan.blanks(text, 0);
    if (!text.startsWith(MARK, start)) {
      return Optional.empty();
    }
    int end = Scan.digits(text, start + MARK.length());
    // Between them, a dump of a crash may tell the goroutine's address and thread.
    boolean complete = text.indexOf(" [", end) >= end && text.stripTrailing().endsWith("]:");
    return end > start + MARK.length() && complete
        ? Optional.of(new GoroutineHeader(text.substring(start, end)))
        : Optional.empty();
  }
}
