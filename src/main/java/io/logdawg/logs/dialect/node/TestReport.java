package io.logdawg.logs.dialect.node;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;

/** What Jest and Vitest put around a stack: the failed test's name, and the code at its place. */
final class TestReport {

  /** Before a failed test's name, of Jest. */
  private static final String FAILED = "● ";

  /** Above an error's cause, of Jest. */
  private static final String CAUSE = "Cause:";

  private TestReport() {}

  /** The line above what is said of the stack that begins at {@code index}, or -1. */
  static int nameAbove(List<LogLine> lines, int index, int limit) {
    for (int i = index - 1; i >= limit; i--) {
      String text = lines.get(i).text();
      if (text.startsWith(FAILED, lines.get(i).indent()) || isCause(text)) {
        return i;
      }
    }
    return -1;
  }

  static boolean isCause(String text) {
    return text.strip().equals(CAUSE);
  }

  /** {@code > 14 | return price;} and the mark below it. */
  static boolean isCode(String text) {
    int at = Scan.blanks(text, 0);
    if (text.startsWith("> ", at)) {
      at = Scan.blanks(text, at + 2);
    }
    int bar = Scan.blanks(text, Scan.digits(text, at));
    return bar > 0 && text.startsWith("|", bar);
  }
}
