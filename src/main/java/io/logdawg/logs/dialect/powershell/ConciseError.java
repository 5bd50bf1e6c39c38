package io.logdawg.logs.dialect.powershell;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The concise view since PowerShell 7: {@code Get-Item: C:\shop\cart.ps1:23}, {@code Line |}, the
 * code behind its number, then the message, each line behind a bar.
 *
 * @param name of the command that failed, or of the error
 * @param file null for what was typed
 * @param last index of its last line
 */
record ConciseError(
    String name, @Nullable String file, int line, int column, String message, int last) {

  private static final String MARK = "Line |";

  /** Whether an error's code begins at the line below the mark at {@code index}. */
  static boolean marks(List<LogLine> lines, int index) {
    return index > 0
        && index + 1 < lines.size()
        && lines.get(index).text().strip().equals(MARK)
        && number(lines.get(index + 1)) >= 0;
  }

  /** The error whose mark stands at {@code index}; its name and place are told above it. */
  static Optional<ConciseError> at(List<LogLine> lines, int index) {
    if (!marks(lines, index)) {
      return Optional.empty();
    }
    String head = lines.get(index - 1).text().strip();
    int colon = head.indexOf(':');
    if (colon <= 0 || !lines.get(index - 1).mayBeFrame()) {
      return Optional.empty();
    }
    var message = new StringJoiner(" ");
    int last = index + 1;
    for (int i = index + 2; i < lines.size() && isBehindBar(lines.get(i)); i++) {
      String text = lines.get(i).text();
      String behind = text.substring(text.indexOf('|') + 1).strip();
      if (!behind.chars().allMatch(c -> c == '~')) {
        message.add(behind);
      }
      last = i;
    }
    String name = head.substring(0, colon);
    String place = head.substring(colon + 1).strip();
    int line = number(lines.get(index + 1));
    int mark = place.lastIndexOf(":" + line);
    if (mark <= 0) {
      return Optional.of(new ConciseError(name, null, line, 0, message.toString(), last));
    }
    int after = Scan.digits(place, mark + 1);
    int column = Math.max(0, Scan.number(place, after + 1, place.length()));
    String file = place.substring(0, mark);
    return Optional.of(new ConciseError(name, file, line, column, message.toString(), last));
  }

  /** Commands have a dash in their names, or are programs and scripts; errors are words. */
  boolean namesCommand() {
    return name.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
  }

  private static int number(LogLine line) {
    String text = line.text();
    int start = Scan.blanks(text, 0);
    int end = Scan.digits(text, start);
    return text.startsWith(" |", end) ? Scan.number(text, start, end) : -1;
  }

  private static boolean isBehindBar(LogLine line) {
    int start = line.indent();
    return start > 0 && line.text().startsWith("|", start);
  }
}
