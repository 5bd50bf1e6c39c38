package io.logdawg.logs.dialect.node;

import io.logdawg.logs.text.Scan;
import io.logdawg.logs.text.Severity;
import java.util.Optional;

/**
 * The line that begins a stack: {@code TypeError [ERR_X]: message}.
 *
 * @param type with the code in brackets, as the error calls itself
 * @param column where the type begins
 */
record StackHeader(Kind kind, String type, String message, int column) {

  enum Kind {
    FIRST,
    CAUSE,
    /** One of an AggregateError's. */
    MEMBER
  }

  private static final String CAUSE = "[cause]: ";

  /** A header at the line's start, after what Node puts before it. */
  static Optional<StackHeader> atStart(String text) {
    int at = Scan.blanks(text, 0);
    if (text.startsWith(CAUSE, at)) {
      return typed(text, at + CAUSE.length(), Kind.CAUSE);
    }
    if (text.startsWith("Caused by: ", at) || text.startsWith("caused by: ", at)) {
      return typed(text, at + 11, Kind.CAUSE);
    }
    if (text.startsWith("[errors]: [", at)) {
      return typed(text, Scan.blanks(text, at + 11), Kind.MEMBER);
    }
    if (text.startsWith("Uncaught ", at)) {
      return typed(text, at + 9, Kind.FIRST);
    }
    return typed(text, at, Kind.FIRST).filter(header -> isError(header.type));
  }

  /** Any name of an error, on the line right before a stack: {@code SoldOut: no pear left}. */
  static Optional<StackHeader> beforeStack(String text) {
    return typed(text, Scan.blanks(text, 0), Kind.FIRST)
        .filter(header -> Character.isUpperCase(header.type.charAt(0)))
        .filter(header -> Severity.of(header.type).isEmpty());
  }

  /** How Node prints an error that has no stack: in brackets, then its properties in braces. */
  static Optional<StackHeader> inBrackets(String text) {
    String line = text.strip();
    boolean cause = line.startsWith(CAUSE);
    String error = cause ? line.substring(CAUSE.length()) : line;
    return error.startsWith("[") && error.endsWith("] {")
        ? typed(error.substring(1, error.length() - 3), 0, cause ? Kind.CAUSE : Kind.FIRST)
        : Optional.empty();
  }

  /** A header after other words of the line. */
  static Optional<StackHeader> within(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = Scan.dottedName(text, at);
      if (end > at) {
        Optional<StackHeader> header = typed(text, at, Kind.FIRST);
        if (header.isPresent() && (isError(header.get().type) || isWarning(header.get().type))) {
          return header;
        }
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  private static Optional<StackHeader> typed(String text, int from, Kind kind) {
    int end = Scan.dottedName(text, from);
    if (end == from || !Character.isJavaIdentifierStart(text.charAt(from))) {
      return Optional.empty();
    }
    if (text.startsWith(" [", end)) {
      int close = text.indexOf(']', end);
      boolean code = close > 0 && (close + 1 == text.length() || text.startsWith(":", close + 1));
      end = code ? close + 1 : end;
    }
    if (end == text.length()) {
      return Optional.of(new StackHeader(kind, text.substring(from), "", from));
    }
    if (!text.startsWith(": ", end) && !(text.startsWith(":", end) && end + 1 == text.length())) {
      return Optional.empty();
    }
    return Optional.of(
        new StackHeader(kind, text.substring(from, end), text.substring(end + 1).strip(), from));
  }

  private static boolean isError(String type) {
    int code = type.indexOf(" [");
    String name = code < 0 ? type : type.substring(0, code);
    // "Unhandled Rejection: Error: …" are words of a handler.
    boolean rejection = name.endsWith("Rejection") && !name.equals("Rejection");
    return name.endsWith("Error") || name.endsWith("Exception") || rejection;
  }

  /** {@code (node:12) DeprecationWarning: …}, with a stack if Node is told to trace warnings. */
  private static boolean isWarning(String type) {
    return type.endsWith("Warning");
  }
}
