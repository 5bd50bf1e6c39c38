package io.logdawg.logs.dialect.php;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a stack: {@code #1 /srv/shop/main.php(9): Shop\Cart->total()}. The place is where the
 * call was made, so it lies in the function that the next line names.
 *
 * @param file of the call, unless PHP itself called
 * @param call the function that was called; null at {@code {main}}
 */
record PhpFrame(
    @Nullable String file, int line, @Nullable String call, boolean first, int logLine) {

  private static final ForeignCode FOREIGN = ForeignCode.beside(PhpDialect.class, "foreign.txt");

  static Optional<PhpFrame> read(LogLine line) {
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, 0);
    int number = Scan.digits(text, start + 1);
    if (!text.startsWith("#", start) || number == start + 1 || !line.mayBeFrame()) {
      return Optional.empty();
    }
    boolean first = number == start + 2 && text.charAt(start + 1) == '0';
    String rest = text.substring(number).strip();
    if (rest.equals("{main}")) {
      return Optional.of(new PhpFrame(null, 0, null, first, line.number()));
    }
    int colon = rest.indexOf("): ");
    if (rest.startsWith("[internal function]: ")) {
      return Optional.of(new PhpFrame(null, 0, name(rest.substring(21)), first, line.number()));
    }
    int open = colon < 0 ? -1 : rest.lastIndexOf('(', colon);
    int at = open <= 0 ? -1 : Scan.number(rest, open + 1, colon);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new PhpFrame(
                rest.substring(0, open),
                at,
                name(rest.substring(colon + 3)),
                first,
                line.number()));
  }

  boolean isMain() {
    return call == null;
  }

  /** {@code Shop\Cart->total} of {@code Shop\Cart->total(Object(Shop\Item), 3)}. */
  private static String name(String call) {
    int from = call.startsWith("{closure") ? call.indexOf('}') : 0;
    int open = call.indexOf('(', Math.max(0, from));
    return open < 0 ? call : call.substring(0, open);
  }

  /** The frame of a place in the function {@code call}. */
  static Frame frame(@Nullable String call, @Nullable String file, int line, int logLine) {
    String type = null;
    // Monolog escapes as JSON does.
    String function = call == null ? null : call.replace("\\\\", "\\");
    if (function != null) {
      int arrow = function.indexOf("->");
      int mark = arrow < 0 ? function.indexOf("::") : arrow;
      if (mark > 0) {
        type = function.substring(0, mark);
        function = function.substring(mark + 2);
      }
      int closure = function.indexOf("{closure");
      function = closure < 0 ? function : "{closure}";
    }
    boolean inApp = file != null && !FOREIGN.holds(type, function, file);
    return new Frame(type, function, file, line, 0, inApp, logLine);
  }
}
