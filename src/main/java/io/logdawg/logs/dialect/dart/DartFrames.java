package io.logdawg.logs.dialect.dart;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code #1 Cart.add (package:shop/cart.dart:12:5)} of the VM, {@code #00 abs … virt …
 * _kDartIsolateSnapshotInstructions+0x1} of code without its names, and {@code
 * package:shop/cart.dart 12:5 Cart.add} of {@code package:stack_trace}.
 */
final class DartFrames {

  private static final ForeignCode FOREIGN = ForeignCode.beside(DartDialect.class, "foreign.txt");

  private static final String FIRST = "#0      ";

  /** What loggers draw before each line of a box. */
  private static final String BORDERS = "│┃|";

  private static final String SUSPENDED = " <asynchronous suspension>";

  private DartFrames() {}

  /**
   * @param lines how many lines it takes: consoles of editors put the place below the call
   */
  record Call(Frame frame, int lines) {}

  static Optional<Call> at(List<LogLine> lines, int index) {
    Optional<Call> whole = read(lines.get(index)).map(frame -> new Call(frame, 1));
    return whole.isPresent() || index + 1 == lines.size() ? whole : broken(lines, index);
  }

  private static Optional<Call> broken(List<LogLine> lines, int index) {
    LogLine line = lines.get(index);
    String text = line.text().stripTrailing();
    int start = line.mayBeFrame() && lines.get(index + 1).mayBeFrame() ? number(text) : -1;
    int name = start < 0 ? -1 : name(text, start);
    if (name < 0 || text.endsWith(")")) {
      return Optional.empty();
    }
    String below = lines.get(index + 1).text().strip();
    boolean enclosed = below.startsWith("(") && below.endsWith(")");
    String where = enclosed ? below.substring(1, below.length() - 1) : below;
    return where.indexOf(' ') >= 0
        ? Optional.empty()
        : DartPlace.read(where, ':')
            .map(place -> new Call(frame(text.substring(name), place, line.number()), 2));
  }

  static Optional<Frame> read(LogLine line) {
    String text = line.text().stripTrailing();
    if (!line.mayBeFrame()) {
      return Optional.empty();
    }
    int start = number(text);
    return start < 0 ? terse(text, line.number()) : numbered(text, start, line.number());
  }

  /** Whether a stack begins with the line. */
  static boolean isFirst(String text) {
    int start = number(text);
    return start >= 0 && (text.startsWith("#0 ", start) || text.startsWith("#00 ", start));
  }

  /** Where the number that counts the calls stands, or -1; words may precede the first. */
  private static int number(String text) {
    int start = Scan.blanks(text, 0);
    if (start < text.length() && BORDERS.indexOf(text.charAt(start)) >= 0) {
      start = Scan.blanks(text, start + 1);
    }
    if (text.startsWith("#", start)) {
      return start;
    }
    int first = text.indexOf(FIRST);
    return first > 0 && Scan.isBlank(text.charAt(first - 1)) ? first : -1;
  }

  private static Optional<Frame> numbered(String text, int start, int logLine) {
    int name = name(text, start);
    if (name < 0) {
      return Optional.empty();
    }
    if (text.startsWith("abs ", name)) {
      int symbol = text.indexOf(" _kDart", name);
      int end = text.endsWith(SUSPENDED) ? text.length() - SUSPENDED.length() : text.length();
      return symbol < 0 || symbol >= end
          ? Optional.empty()
          : Optional.of(
              new Frame(null, text.substring(symbol + 1, end), null, 0, 0, false, logLine));
    }
    int open = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
    if (open < name) {
      return Optional.empty();
    }
    String called = text.substring(name, open);
    String where = text.substring(open + 2, text.length() - 1);
    return DartPlace.read(where, ':')
        .or(() -> DartPlace.whole(where))
        .map(place -> frame(called, place, logLine));
  }

  /** Where the name after the number that stands at {@code start} begins, or -1. */
  private static int name(String text, int start) {
    int digits = Scan.digits(text, start + 1);
    int name = Scan.blanks(text, digits);
    return digits == start + 1 || name == digits || name == text.length() ? -1 : name;
  }

  /** A place, blanks that align the members, and the member. */
  private static Optional<Frame> terse(String text, int logLine) {
    int start = Scan.blanks(text, 0);
    int gap = text.indexOf("  ", start);
    if (gap < 0) {
      return Optional.empty();
    }
    String called = text.substring(Scan.blanks(text, gap));
    String where = text.substring(start, gap);
    if (DartPlace.isWhole(where) && called.indexOf(' ') < 0) {
      return Optional.of(frame(called, new DartPlace(null, 0, 0), logLine));
    }
    return DartPlace.isLibrary(where)
        ? DartPlace.read(where, ' ').map(place -> frame(called, place, logLine))
        : Optional.empty();
  }

  static Frame frame(@Nullable String called, DartPlace place, int logLine) {
    DartMember member = called == null ? new DartMember(null, null) : DartMember.read(called);
    boolean inApp =
        place.file() != null && !FOREIGN.holds(member.type(), member.function(), place.file());
    return new Frame(
        member.type(),
        member.function(),
        place.file(),
        place.line(),
        place.column(),
        inApp,
        logLine);
  }
}
