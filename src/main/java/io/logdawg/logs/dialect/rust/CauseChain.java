package io.logdawg.logs.dialect.rust;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * An error as anyhow and eyre print it: {@code Error: checkout failed}, a blank line, {@code Caused
 * by:}, and the causes below it, which have numbers if there are several.
 *
 * @param last index of its last line
 */
record CauseChain(String message, List<String> causes, int last) {

  /** What anyhow puts above its backtrace. */
  static final String BACKTRACE = "Stack backtrace:";

  private static final String CAUSED = "Caused by:";
  private static final String ERROR = "Error: ";
  private static final int MAX_CAUSES = 50;

  static boolean begins(List<LogLine> lines, int index) {
    String text = lines.get(index).text();
    return text.contains(ERROR) && goesOn(lines, index + 1);
  }

  /** Whether the line at {@code index} is the blank one before the causes, or one of them. */
  static boolean goesOn(List<LogLine> lines, int index) {
    return index + 1 < lines.size()
        && lines.get(index).isBlank()
        && lines.get(index + 1).text().strip().equals(CAUSED);
  }

  static CauseChain read(List<LogLine> lines, int index) {
    String text = lines.get(index).text();
    var causes = new ArrayList<String>();
    int at = index + 3;
    while (at < lines.size()
        && causes.size() < MAX_CAUSES
        && lines.get(at).indent() > 0
        && !lines.get(at).isBlank()) {
      causes.add(withoutNumber(lines.get(at).text().strip()));
      at++;
    }
    int error = text.indexOf(ERROR);
    return new CauseChain(text.substring(error + ERROR.length()), List.copyOf(causes), at - 1);
  }

  private static String withoutNumber(String cause) {
    int digits = Scan.digits(cause, 0);
    return digits > 0 && cause.startsWith(": ", digits) ? cause.substring(digits + 2) : cause;
  }
}
