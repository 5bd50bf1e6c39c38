package io.logdawg.logs.dialect.dart;

import io.logdawg.logs.text.LogLine;
import java.util.List;

/** Flutter's reports of an error are sentences, in paragraphs and frames. */
final class Flutter {

  private static final int MAX_SENTENCE_LINES = 6;

  private Flutter() {}

  /**
   * Where the sentence that begins at {@code from} ends: with a colon, all its parentheses closed.
   */
  static int endOfSentence(List<LogLine> lines, int from, int to) {
    int open = 0;
    for (int i = from; i < Math.min(to, from + MAX_SENTENCE_LINES); i++) {
      String text = lines.get(i).text().stripTrailing();
      for (int k = 0; k < text.length(); k++) {
        open += text.charAt(k) == '(' ? 1 : text.charAt(k) == ')' ? -1 : 0;
      }
      if (open <= 0 && text.endsWith(":")) {
        return i;
      }
    }
    return from;
  }

  static int endOfParagraph(List<LogLine> lines, int from, int to) {
    int end = from;
    while (end < to && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }

  static boolean namesWidget(String text) {
    return text.strip().endsWith("error-causing widget was:");
  }

  /** Whether a line says anything of the error: captions and rules do not. */
  static boolean speaks(String text) {
    String bare = text.strip();
    return !bare.isEmpty()
        && !bare.equals("```")
        && !bare.startsWith("══")
        && !bare.endsWith("this was the stack:")
        && !namesWidget(bare)
        && !bare.equalsIgnoreCase("Stack trace:");
  }
}
