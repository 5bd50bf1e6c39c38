package io.logdawg.logs.dialect.powershell;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the classic view says that something failed: {@code At C:\shop\cart.ps1:12 char:5}, its
 * words in the language of the user ({@code 発生場所 行:1 文字:1}), the code below it behind a plus. What
 * was typed has no file.
 *
 * @param lines how many lines it takes: a narrow console breaks it before the column
 */
record Position(@Nullable String file, int line, int column, int lines) {

  private static final int MAX_WORD = 20;

  /** In a list of an error's properties, which tells its calls too. */
  private static final String PROPERTY = "PositionMessage ";

  static Optional<Position> at(List<LogLine> lines, int index) {
    LogLine line = lines.get(index);
    if (!line.mayBeFrame() || line.text().stripLeading().startsWith(PROPERTY)) {
      return Optional.empty();
    }
    if (isCode(lines, index + 1)) {
      return read(line.text(), 1);
    }
    if (!isCode(lines, index + 2)) {
      return Optional.empty();
    }
    String below = lines.get(index + 1).text();
    boolean broken = below.length() <= MAX_WORD && read(below, 1).isEmpty();
    return broken ? read(line.text() + ' ' + below, 2) : Optional.empty();
  }

  /** Code that the error's position shows stands behind a plus. */
  static boolean isCode(List<LogLine> lines, int index) {
    return index < lines.size() && lines.get(index).text().stripLeading().startsWith("+ ");
  }

  Frame frame(int logLine) {
    return ScriptFrame.frame(null, file, line, column, logLine);
  }

  private static Optional<Position> read(String text, int lines) {
    String bare = text.strip();
    int columnDigits = digitsBefore(bare, bare.length());
    int columnMark = markBefore(bare, columnDigits);
    int wordEnd = columnMark < 0 ? -1 : blanksBefore(bare, columnMark);
    int word = wordEnd < 0 ? -1 : lettersBefore(bare, wordEnd);
    int lineEnd = word < 0 ? -1 : blanksBefore(bare, word);
    int lineDigits = lineEnd < 0 ? -1 : digitsBefore(bare, lineEnd);
    int lineMark = lineDigits < 0 ? -1 : markBefore(bare, lineDigits);
    if (lineMark <= 0) {
      return Optional.empty();
    }
    int column = Math.max(0, Scan.number(bare, columnDigits, bare.length()));
    int line = Math.max(0, Scan.number(bare, lineDigits, lineEnd));
    return Optional.of(new Position(path(bare.substring(0, lineMark)), line, column, lines));
  }

  /** The path at the end of the words: from a drive, a root or a folder on. */
  private static @Nullable String path(String words) {
    int slash = words.indexOf('\\');
    int root = words.indexOf('/');
    int first = slash < 0 ? root : root < 0 ? slash : Math.min(slash, root);
    if (first < 0) {
      return ScriptFrame.isScript(words) ? words.substring(words.lastIndexOf(' ') + 1) : null;
    }
    int blank = words.lastIndexOf(' ', first);
    return words.substring(blank + 1).strip();
  }

  private static int digitsBefore(String text, int end) {
    int at = end;
    while (at > 0 && Scan.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at == end ? -1 : at;
  }

  /** The colon before {@code end}, blanks between them, or -1. */
  private static int markBefore(String text, int end) {
    int at = end < 0 ? -1 : blanksBefore(text, end);
    return at > 0 && text.charAt(at - 1) == ':' ? at - 1 : -1;
  }

  private static int blanksBefore(String text, int end) {
    int at = end;
    while (at > 0 && Scan.isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int lettersBefore(String text, int end) {
    int at = end;
    while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
