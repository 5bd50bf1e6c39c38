package io.logdawg.logs.dialect.apple;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that says what went wrong.
 *
 * @param place where, if it says so
 * @param rank of several lines the one with the highest tells best
 */
record Trouble(@Nullable String type, String message, @Nullable Frame place, int rank) {

  private static final String UNCAUGHT = "uncaught exception '";
  private static final String REASON = "reason: ";
  private static final List<String> KINDS =
      List.of("Fatal error", "fatal error", "Precondition failed", "Assertion failed");
  private static final String TYPE = "Exception Type:";
  private static final List<String> SUBTYPES =
      List.of("Exception Subtype:", "Termination Description:");

  static Optional<Trouble> read(LogLine line) {
    String text = line.text().strip();
    return line.mayBeFrame()
        ? uncaught(text).or(() -> swift(text, line.number())).or(() -> system(text))
        : Optional.empty();
  }

  /** Whether it is a failure also without a stack. */
  boolean whole() {
    return place != null || rank == 3;
  }

  /** {@code *** Terminating app due to uncaught exception 'NSRangeException', reason: '…'}. */
  private static Optional<Trouble> uncaught(String text) {
    int mark = text.indexOf(UNCAUGHT);
    int end = mark < 0 ? -1 : text.indexOf('\'', mark + UNCAUGHT.length());
    if (end < 0) {
      return Optional.empty();
    }
    int reason = text.indexOf(REASON, end);
    String words = reason < 0 ? "" : text.substring(reason + REASON.length());
    boolean quoted = words.length() > 1 && words.startsWith("'");
    int close = words.lastIndexOf('\'');
    String message = quoted ? words.substring(1, close > 0 ? close : words.length()) : words;
    return Optional.of(
        new Trouble(text.substring(mark + UNCAUGHT.length(), end), message, null, 3));
  }

  /**
   * {@code Shop/Cart.swift:12: Fatal error: no price}, before Swift 5.3 {@code Fatal error: no
   * price: file Shop/Cart.swift, line 12}; since 5.9 {@code *** Swift runtime failure: … ***} too.
   */
  private static Optional<Trouble> swift(String text, int logLine) {
    String failure = "*** Swift runtime failure: ";
    String crashed = "*** Program crashed: ";
    for (String mark : List.of(failure, crashed)) {
      if (text.startsWith(mark)) {
        int end = text.lastIndexOf(" ***");
        String words = text.substring(mark.length(), Math.max(mark.length(), end));
        return Optional.of(
            new Trouble(mark.equals(failure) ? "Swift runtime failure" : null, words, null, 2));
      }
    }
    for (String kind : KINDS) {
      int at = text.indexOf(kind + ": ");
      int before = at > 2 && text.startsWith(": ", at - 2) ? at - 2 : -1;
      if (at == 0 || before > 0) {
        String words = text.substring(at + kind.length() + 2);
        Optional<Trouble> placed =
            before > 0
                ? leading(kind, words, text.substring(0, before), logLine)
                : trailing(kind, words, logLine);
        return placed;
      }
    }
    return Optional.empty();
  }

  private static Optional<Trouble> leading(String kind, String words, String where, int logLine) {
    int colon = where.lastIndexOf(':');
    int line = Scan.number(where, colon + 1, where.length());
    String file = colon < 0 ? "" : where.substring(where.lastIndexOf(' ', colon) + 1, colon);
    return line < 0 || !file.endsWith(".swift")
        ? Optional.empty()
        : Optional.of(new Trouble(kind, words, place(file, line, logLine), 3));
  }

  private static Optional<Trouble> trailing(String kind, String words, int logLine) {
    int file = words.lastIndexOf("file ");
    int comma = file < 0 ? -1 : words.indexOf(".swift, line ", file);
    if (comma < 0) {
      return Optional.of(new Trouble(kind, words, null, 2));
    }
    int digits = comma + ".swift, line ".length();
    int line = Math.max(0, Scan.number(words, digits, Scan.digits(words, digits)));
    String message = words.substring(0, file).strip();
    return Optional.of(
        new Trouble(
            kind,
            message.endsWith(":") ? message.substring(0, message.length() - 1) : message,
            place(words.substring(file + 5, comma + 6), line, logLine),
            3));
  }

  private static Optional<Trouble> system(String text) {
    if (text.regionMatches(true, 0, TYPE, 0, TYPE.length())) {
      return Optional.of(new Trouble(text.substring(TYPE.length()).strip(), "", null, 0));
    }
    for (String mark : SUBTYPES) {
      if (text.startsWith(mark)) {
        return Optional.of(new Trouble(null, text.substring(mark.length()).strip(), null, 1));
      }
    }
    return Optional.empty();
  }

  private static Frame place(String file, int line, int logLine) {
    boolean own = !file.startsWith("Swift/");
    return new Frame(null, null, file, line, 0, own, logLine);
  }
}
