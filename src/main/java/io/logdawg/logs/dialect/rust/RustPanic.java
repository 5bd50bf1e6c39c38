package io.logdawg.logs.dialect.rust;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.Scan;
import java.util.Optional;

/**
 * {@code thread 'main' (2289) panicked at src/cart.rs:11:58:}, its message below; before Rust 1.73
 * {@code thread 'main' panicked at 'message', src/cart.rs:11:58}, which may have many lines.
 *
 * @param place without its function
 * @param inline the message, if it stands in the header
 */
record RustPanic(String thread, Frame place, Optional<String> inline) {

  private static final String THREAD = "thread '";
  private static final String PANICKED = " panicked at ";

  static boolean isHeader(String text) {
    int thread = text.indexOf(THREAD);
    return thread >= 0 && text.indexOf(PANICKED, thread) > thread;
  }

  static Optional<RustPanic> read(String text, int logLine) {
    int name = text.indexOf(THREAD) + THREAD.length();
    int at = text.indexOf(PANICKED, name);
    int quote = at < 0 ? -1 : text.indexOf('\'', name);
    if (quote < 0 || quote > at) {
      return Optional.empty();
    }
    String thread = text.substring(name, quote);
    String rest = text.substring(at + PANICKED.length()).stripTrailing();
    if (rest.startsWith("'")) {
      int end = rest.lastIndexOf("', ");
      return end <= 0
          ? Optional.empty()
          : RustFrames.place(rest.substring(end + 3), null, logLine)
              .map(place -> new RustPanic(thread, place, Optional.of(rest.substring(1, end))));
    }
    String where = rest.endsWith(":") ? rest.substring(0, rest.length() - 1) : rest;
    return Scan.blanks(where, 0) == where.length()
        ? Optional.empty()
        : RustFrames.place(where, null, logLine)
            .map(place -> new RustPanic(thread, place, Optional.empty()));
  }
}
