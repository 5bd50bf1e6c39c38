package io.logdawg.logs.dialect.c;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands above a stack without saying what went wrong. */
final class StackCaption {

  private static final String THREAD = "Thread ";
  private static final String CURRENT = "[Current thread is ";
  private static final int HEADER_LINES = 6;

  private StackCaption() {}

  /**
   * {@code Thread 3} of {@code Thread 3 (Thread 0x7f (LWP 12)):} and {@code Thread 3 (crashed)}.
   */
  static @Nullable String thread(String line) {
    String text = line.strip();
    int end = text.startsWith(THREAD) ? Scan.digits(text, THREAD.length()) : 0;
    boolean caption =
        end > THREAD.length()
            && (end == text.length() || text.endsWith(":") || text.endsWith("(crashed)"));
    return caption ? text.substring(0, end) : null;
  }

  /**
   * {@code Thread 3} of {@code Thread 3 "shop" received signal SIGSEGV, Segmentation fault.} and
   * {@code [Current thread is 3 (Thread 0x7f (LWP 12))]}.
   */
  static @Nullable String stopped(String line) {
    String text = line.strip();
    if (text.startsWith(CURRENT)) {
      return THREAD + text.substring(CURRENT.length(), Scan.digits(text, CURRENT.length()));
    }
    int end = text.startsWith(THREAD) ? Scan.digits(text, THREAD.length()) : 0;
    boolean crashed = text.endsWith("(crashed)") || text.contains(" received signal ");
    return end > THREAD.length() && crashed ? text.substring(0, end) : null;
  }

  /**
   * Index of the line above {@code index} that tells of it, after {@code from}; if there is one.
   */
  static Optional<Integer> wordsAbove(List<LogLine> lines, int index, int from) {
    boolean valgrind = isValgrind(lines.get(index));
    for (int i = index - 1; i >= Math.max(from, index - HEADER_LINES); i--) {
      if (valgrind ? !isGap(lines.get(i)) : isWords(lines.get(i))) {
        return Optional.of(valgrind ? paragraph(lines, i, from) : i);
      }
    }
    return Optional.empty();
  }

  /** Not blank, and no line of source, which gdb numbers. */
  private static boolean isWords(LogLine line) {
    int number = Scan.digits(line.text(), 0);
    return !line.isBlank() && !(number > 0 && line.text().startsWith("\t", number));
  }

  /** Valgrind begins each report with a line of its own that holds its mark only. */
  static boolean isGap(LogLine line) {
    String text = line.text();
    int mark = ValgrindCall.markEnd(text, Scan.blanks(text, 0));
    return mark > 0 && Scan.blanks(text, mark) == text.length();
  }

  static boolean isValgrind(LogLine line) {
    return ValgrindCall.markEnd(line.text(), line.indent()) > 0;
  }

  /** Without Valgrind's mark. */
  static String words(LogLine line) {
    int mark = ValgrindCall.markEnd(line.text(), line.indent());
    return line.text().substring(Math.max(mark, 0)).strip();
  }

  private static int paragraph(List<LogLine> lines, int index, int from) {
    int first = index;
    while (first - 1 >= Math.max(from, index - HEADER_LINES) && !isGap(lines.get(first - 1))) {
      first--;
    }
    return first;
  }
}
