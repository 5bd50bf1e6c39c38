package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that says what went wrong; a stack may follow, a few lines below.
 *
 * @param place where it says that it happened
 * @param whole whether it is a failure also without a stack
 * @param last index of its last line
 */
record Announcement(
    @Nullable String type, String message, @Nullable Frame place, boolean whole, int last) {

  /** One of them is in every announcement, and none in most lines. */
  private static final List<String> TELLING =
      List.of(
          "anitizer: ",
          "signal ",
          "SIG",
          "Crash reason",
          "nhandled ",
          "Check failure",
          "rror: ",
          "ssertion ",
          "uncaught ",
          "terminate called",
          " (pid=");

  private static final String SANITIZER = "Sanitizer: ";

  static Optional<Announcement> read(List<LogLine> lines, int index) {
    LogLine line = lines.get(index);
    String text = line.text().stripTrailing();
    if (!line.mayBeFrame() || !tells(text)) {
      return Optional.empty();
    }
    return sanitizer(text, index)
        .or(() -> Stopped.bySignal(text, index))
        .or(() -> Stopped.byCrash(lines, index))
        .or(() -> ThrownOrAsserted.read(lines, index));
  }

  private static boolean tells(String text) {
    for (String telling : TELLING) {
      if (text.contains(telling)) {
        return true;
      }
    }
    return false;
  }

  /** How the program ends after what it said before. */
  boolean isAbort() {
    return "SIGABRT".equals(type);
  }

  boolean isSignal() {
    return type != null && type.startsWith("SIG");
  }

  /** Undefined behaviour without a stack; the crash that often follows has one. */
  boolean isUndefined() {
    return ThrownOrAsserted.UNDEFINED.equals(type);
  }

  /**
   * {@code heap-use-after-free} of {@code ==7==ERROR: AddressSanitizer: heap-use-after-free on
   * address …}, {@code data race} of {@code WARNING: ThreadSanitizer: data race (pid=7)}.
   */
  private static Optional<Announcement> sanitizer(String text, int index) {
    int name = text.indexOf(SANITIZER);
    int start = name;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String words = name < 0 ? "" : text.substring(name + SANITIZER.length()).strip();
    boolean told =
        name > 0 && (start == 0 || text.contains("ERROR: ") || text.contains("WARNING: "));
    // Its own name may have been taken for the logger's.
    if (!told && text.endsWith(")") && text.contains(" (pid=")) {
      words = text;
    } else if (!told || words.startsWith("reported ")) {
      return Optional.empty();
    }
    for (String verb : List.of("attempting ", "detected ")) {
      words = words.startsWith(verb) ? words.substring(verb.length()) : words;
    }
    int end = words.length();
    for (String mark : List.of(" on ", " (", ":", " 0x")) {
      int at = words.indexOf(mark);
      end = at > 0 ? Math.min(end, at) : end;
    }
    String message = words.substring(end).strip();
    return of(words.substring(0, end), message, index);
  }

  static Optional<Announcement> of(String type, String message, int index) {
    return Optional.of(new Announcement(type, message, null, false, index));
  }
}
