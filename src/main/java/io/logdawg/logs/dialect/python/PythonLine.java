package io.logdawg.logs.dialect.python;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one line of a traceback can be. */
final class PythonLine {

  private static final ForeignCode FOREIGN = ForeignCode.beside(PythonDialect.class, "foreign.txt");

  /** Below a place; the example follows. */
  private static final String DOCTEST = "Failed example:";

  private static final String LINE = "\", line ";

  private PythonLine() {}

  /** Where a line's text begins: after blanks and the rulers of exception groups. */
  static int start(String text) {
    int at = Scan.blanks(text, 0);
    while (at < text.length() && (text.charAt(at) == '|' || text.charAt(at) == '+')) {
      at = Scan.blanks(text, at + 1);
    }
    return at;
  }

  static boolean isTraceback(String text) {
    return text.endsWith("raceback (most recent call last):");
  }

  /** {@code During handling of the above exception, another exception occurred:} or its sister. */
  static boolean isLink(String text) {
    return text.contains("The above exception was the direct cause of the following exception:")
        || text.contains("During handling of the above exception, another exception occurred:");
  }

  /** {@code +---------------- 2 ----------------}: the next member of an exception group. */
  static boolean isMemberRuler(String text) {
    int at = Scan.blanks(text, 0);
    return text.startsWith("+-", at) && text.endsWith("---");
  }

  /** {@code +------------------------------------}: the end of an exception group. */
  static boolean isGroupEnd(String text) {
    int at = Scan.blanks(text, 0);
    return text.startsWith("+-", at) && text.indexOf(' ', at) < 0;
  }

  /** What test runners put between tests, below a message. */
  static boolean isRuler(String text) {
    return text.startsWith("==========") || text.startsWith("**********");
  }

  /** {@code File "shop/cart.py", line 12, in add}; a syntax error's has no function. */
  static Optional<Frame> frame(LogLine line) {
    String text = line.text();
    int start = start(text);
    if (!line.mayBeFrame() || !text.startsWith("File \"", start)) {
      return Optional.empty();
    }
    int quote = text.indexOf(LINE, start + 6);
    if (quote < 0) {
      return Optional.empty();
    }
    int number = quote + LINE.length();
    int end = Scan.digits(text, number);
    if (end == number) {
      return Optional.empty();
    }
    String file = text.substring(start + 6, quote);
    int in = text.indexOf(", in ", end);
    String function = in == end ? text.substring(in + 5).strip() : null;
    int lineNumber = Math.max(0, Scan.number(text, number, end));
    return Optional.of(frame(file, lineNumber, function, line.number()));
  }

  static Frame frame(String file, int line, @Nullable String function, int logLine) {
    boolean inApp = !FOREIGN.holds(null, function, file);
    return new Frame(null, function, file, line, 0, inApp, logLine);
  }

  /** {@code shop.errors.SoldOut: no more pears}. */
  record Outcome(@Nullable String type, String message) {}

  static Outcome outcome(String text) {
    String line = text.substring(start(text)).stripTrailing();
    if (line.equals(DOCTEST)) {
      return new Outcome(null, "");
    }
    int end = Scan.dottedName(line, 0);
    while (line.startsWith("<locals>", end)) {
      end = Scan.dottedName(line, end + 8);
    }
    if (end > 0 && (end == line.length() || line.startsWith(":", end))) {
      String message = end == line.length() ? "" : line.substring(end + 1).strip();
      return new Outcome(line.substring(0, end), message);
    }
    return new Outcome(null, line);
  }
}
