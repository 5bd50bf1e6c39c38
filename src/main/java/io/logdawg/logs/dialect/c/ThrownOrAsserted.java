package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What programs say before they abort, mostly without a stack. */
final class ThrownOrAsserted {

  private static final String TERMINATE = "terminate called after throwing an instance of '";
  private static final String WHAT = "  what():  ";
  private static final List<String> LIBCXX =
      List.of("uncaught exception of type ", "uncaught foreign exception of type ");
  static final String UNDEFINED = "runtime error";
  private static final String RUNTIME = ": runtime error: ";
  private static final String ASSERTION = ": Assertion `";
  private static final String FAILED = "Assertion failed: ";

  private ThrownOrAsserted() {}

  static Optional<Announcement> read(List<LogLine> lines, int index) {
    LogLine line = lines.get(index);
    String text = line.text().stripTrailing();
    return thrown(lines, index)
        .or(() -> undefined(text, index, line.number()))
        .or(() -> asserted(text, index, line.number()))
        .or(() -> assertedAtFile(text, index, line.number()));
  }

  private static Optional<Announcement> thrown(List<LogLine> lines, int index) {
    String text = lines.get(index).text().stripTrailing();
    int type = text.indexOf(TERMINATE);
    if (type >= 0) {
      int start = type + TERMINATE.length();
      int end = text.indexOf('\'', start);
      String next = index + 1 < lines.size() ? lines.get(index + 1).text() : "";
      boolean what = next.startsWith(WHAT);
      return Optional.of(
          new Announcement(
              text.substring(start, end < 0 ? text.length() : end),
              what ? next.substring(WHAT.length()) : "",
              null,
              true,
              index + (what ? 1 : 0)));
    }
    for (String mark : text.startsWith("libc++abi") ? LIBCXX : List.<String>of()) {
      int named = text.indexOf(mark);
      if (named >= 0) {
        String rest = text.substring(named + mark.length());
        int colon = rest.indexOf(": ");
        String thrown = colon < 0 ? rest : rest.substring(0, colon);
        String message = colon < 0 ? "" : rest.substring(colon + 2);
        return Optional.of(new Announcement(thrown, message, null, true, index));
      }
    }
    return Optional.empty();
  }

  /** {@code src/main.c:30:55: runtime error: signed integer overflow: …}. */
  private static Optional<Announcement> undefined(String text, int index, int logLine) {
    int mark = text.indexOf(RUNTIME);
    int start = Scan.blanks(text, 0);
    Optional<Place> place =
        mark <= start ? Optional.empty() : Place.of(text.substring(start, mark));
    return place.map(where ->
        new Announcement(
            UNDEFINED,
            text.substring(mark + RUNTIME.length()),
            frame(null, where, logLine),
            true,
            index));
  }

  /** {@code shop: src/cart.c:10: total: Assertion `discount >= 0' failed.}, as glibc has it. */
  private static Optional<Announcement> asserted(String text, int index, int logLine) {
    int mark = text.indexOf(ASSERTION);
    int colon = mark < 0 ? -1 : functionColon(text, mark);
    int file = colon < 0 ? -1 : text.lastIndexOf(": ", colon - 1);
    Optional<Place> place =
        colon < 0 ? Optional.empty() : Place.of(text.substring(file < 0 ? 0 : file + 2, colon));
    return place.map(where ->
        new Announcement(
            "Assertion",
            text.substring(mark + ASSERTION.length() - 1),
            frame(text.substring(colon + 2, mark), where, logLine),
            true,
            index));
  }

  /** The colon after {@code file:line}; the function after it may hold others, but in pairs. */
  private static int functionColon(String text, int end) {
    for (int at = text.indexOf(": "); at > 0 && at < end; at = text.indexOf(": ", at + 2)) {
      if (Scan.isDigit(text.charAt(at - 1))) {
        return at;
      }
    }
    return -1;
  }

  /**
   * {@code Assertion failed: (discount >= 0), function total, file cart.c, line 10.} of Apple and
   * BSD, without the function of Windows.
   */
  private static Optional<Announcement> assertedAtFile(String text, int index, int logLine) {
    int mark = text.indexOf(FAILED);
    int file = mark < 0 ? -1 : text.lastIndexOf(", file ");
    int line = file < 0 ? -1 : text.indexOf(", line ", file);
    if (line < 0) {
      return Optional.empty();
    }
    int number = Scan.number(text, line + 7, Scan.digits(text, line + 7));
    int function = text.lastIndexOf(", function ", file);
    String name = function < mark ? null : text.substring(function + 11, file);
    String words = text.substring(mark + FAILED.length(), function < mark ? file : function);
    var where = new Place(text.substring(file + 7, line), Math.max(0, number), 0);
    return Optional.of(
        new Announcement("Assertion", words + " failed", frame(name, where, logLine), true, index));
  }

  private static @Nullable Frame frame(@Nullable String function, Place where, int logLine) {
    return CCall.of(-1, false, function == null ? "" : function, where, null, logLine).frame();
  }
}
