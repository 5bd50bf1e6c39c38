package io.logdawg.logs.dialect.powershell;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What stands above an error's position or calls: {@code Get-Item : Cannot find path …}, broken
 * where the console ended.
 *
 * @param command that failed, if named
 * @param first index of its first line
 */
record Told(@Nullable String command, @Nullable String type, String message, int first) {

  private static final int MAX_LINES = 12;

  /** A console breaks no line that is shorter. */
  private static final int MIN_BROKEN = 60;

  /** Before a test's name, of Pester. */
  private static final String FAILED_TEST = "[-] ";

  private static final String COMMAND_MARK = " : ";

  static Told above(List<LogLine> lines, int index, int limit) {
    if (ScriptFrame.isProperty(lines.get(index).text())) {
      return ErrorProperties.above(lines, index, limit);
    }
    int least = Math.max(limit, index - MAX_LINES);
    int first = index;
    for (int i = index - 1; i >= least && !isApart(lines.get(i).text()); i--) {
      if (lines.get(i).text().strip().startsWith(FAILED_TEST)) {
        return new Told(null, null, joined("", lines, i, index), i);
      }
      String command = command(lines.get(i).text());
      if (command != null) {
        String rest = lines.get(i).text().strip().substring(command.length());
        String message = joined(rest.substring(COMMAND_MARK.length() - 1), lines, i, index);
        return new Told(command, null, message, i);
      }
      boolean goesOn = first == index || lines.get(i).text().length() >= MIN_BROKEN;
      first = goesOn && first == i + 1 ? i : first;
    }
    if (first == index) {
      return new Told(null, null, "", index);
    }
    String message = joined(lines.get(first).text(), lines, first, index);
    int colon = message.indexOf(": ");
    boolean typed = colon > 0 && isError(message.substring(0, colon));
    return typed
        ? new Told(null, message.substring(0, colon), message.substring(colon + 2), first)
        : new Told(null, null, message, first);
  }

  /** Nothing, a prompt, or a call. */
  private static boolean isApart(String text) {
    return text.isBlank()
        || text.startsWith("PS ")
        || text.contains(" PS ")
        || text.startsWith("at ", Scan.blanks(text, 0));
  }

  private static @Nullable String command(String text) {
    String bare = text.strip();
    int mark = bare.indexOf(COMMAND_MARK);
    String name = mark < 0 ? "" : bare.substring(0, mark);
    boolean plain = name.indexOf(' ') < 0 || ScriptFrame.isScript(name);
    return plain && !name.isEmpty() && Character.isLetter(name.charAt(0)) || name.startsWith(".")
        ? name
        : null;
  }

  private static boolean isError(String word) {
    return word.indexOf(' ') < 0 && (word.endsWith("Exception") || word.endsWith("Error"));
  }

  private static String joined(String begin, List<LogLine> lines, int first, int to) {
    var message = new StringJoiner(" ").add(begin.strip());
    lines.subList(first + 1, to).forEach(line -> message.add(line.text().strip()));
    return message.toString().strip();
  }
}
