package io.logdawg.logs.dialect.erlang;

import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was raised: {@code exception error: bad key: quince} above the calls, or EUnit's {@code
 * **error:{badkey,quince}} below them.
 *
 * @param kind error, exit or throw
 * @param first index of its first line
 * @param last index of its last line
 */
record RaisedHeader(@Nullable String kind, String message, int first, int last) {

  /** Lines about a call's arguments. */
  static final int DETAILS = 6;

  private static final int MAX_LINES = 12;
  private static final List<String> KINDS = List.of("error", "exit", "throw");

  static Optional<RaisedHeader> above(List<LogLine> lines, int index, int from) {
    for (int i = index - 1; i >= Math.max(from, index - MAX_LINES); i--) {
      String text = lines.get(i).text();
      for (String kind : KINDS) {
        String mark = "exception " + kind + ": ";
        int at = text.indexOf(mark);
        if (at >= 0) {
          String first = text.substring(at + mark.length());
          return Optional.of(new RaisedHeader(kind, joined(first, lines, i + 1, index), i, i));
        }
      }
    }
    return Optional.empty();
  }

  static Optional<RaisedHeader> below(List<LogLine> lines, int from, int index) {
    String text = index < lines.size() ? lines.get(index).text().strip() : "";
    for (String kind : KINDS) {
      String mark = "**" + kind + ":";
      if (text.startsWith(mark)) {
        int end = index + 1;
        while (end < lines.size()
            && end - index < MAX_LINES
            && lines.get(end).indent() > 0
            && !lines.get(end).text().strip().startsWith("output:")) {
          end++;
        }
        String message = joined(text.substring(mark.length()), lines, index + 1, end);
        return Optional.of(new RaisedHeader(kind, message, from, end - 1));
      }
    }
    boolean reason = text.startsWith("Reason: ");
    return reason
        ? Optional.of(new RaisedHeader(null, text.substring(8), from, index))
        : Optional.empty();
  }

  /** {@code called as …}, {@code *** argument 1: not present in map}. */
  static boolean isDetail(String line) {
    String text = line.strip();
    return text.startsWith("called as ") || text.startsWith("*** ") || !line.equals(text);
  }

  private static String joined(String first, List<LogLine> lines, int from, int to) {
    var joined = new StringBuilder(first.strip());
    for (int i = from; i < to; i++) {
      joined.append(' ').append(lines.get(i).text().strip());
    }
    return joined.toString();
  }
}
