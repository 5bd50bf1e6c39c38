package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.reports.ReportData.LineSpan;
import io.logdawg.uikit.CodeBlock;
import io.logdawg.uikit.CodeBlock.Mark;
import java.util.List;
import java.util.Set;

/** The text itself: lines that led into the repository marked, what was not understood faded. */
final class LogText extends Div {

  /** A log may have a million characters; a page of that many elements would not scroll. */
  private static final int SHOWN = 500;

  private static final int BEFORE = 20;

  /**
   * @param marked lines that led into the repository
   * @param unread lines of which nothing could be made
   */
  LogText(String text, Set<Integer> marked, List<LineSpan> unread) {
    List<String> lines = text.lines().toList();
    int first = first(lines.size(), marked);
    int last = Math.min(lines.size(), first + SHOWN);
    add(
        new CodeBlock(
            "Text of the log",
            "",
            first + 1,
            lines.subList(first, last),
            line -> mark(line, marked, unread)));
    if (last - first < lines.size()) {
      var rest =
          new Paragraph(
              "Lines %d to %d of %d; the Markdown has it all."
                  .formatted(first + 1, last, lines.size()));
      rest.addClassName("muted");
      add(rest);
    }
  }

  private static Mark mark(int line, Set<Integer> marked, List<LineSpan> unread) {
    if (marked.contains(line)) {
      return Mark.FOCUS;
    }
    return unread.stream().anyMatch(span -> span.first() <= line && line <= span.last())
        ? Mark.UNREAD
        : Mark.NONE;
  }

  /** A long log is shown from a little before its first telling line. */
  private static int first(int lines, Set<Integer> marked) {
    if (lines <= SHOWN) {
      return 0;
    }
    int telling = marked.stream().mapToInt(Integer::intValue).min().orElse(1);
    return Math.clamp(telling - 1L - BEFORE, 0, lines - SHOWN);
  }
}
