package io.logdawg.logs.envelope.json;

import io.logdawg.logs.text.Scan;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ts=2026-11-23T02:13:38Z level=error msg="it failed"}: names, equals signs, values, which
 * are quoted if they hold blanks. Read as an object of texts.
 */
final class LogfmtLine {

  private static final int MAX_NAME = 100;
  private static final Set<String> TELLING =
      Set.of("level", "lvl", "severity", "loglevel", "msg", "message", "err", "error", "at");

  private final String text;
  private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
  private int at;
  private boolean telling;

  private LogfmtLine(String text) {
    this.text = text;
  }

  /** Empty if something stands between the pairs, or nothing of them tells that it was logged. */
  static Optional<ObjectNode> read(String text) {
    var line = new LogfmtLine(text);
    while (line.at < text.length()) {
      if (!line.pair()) {
        return Optional.empty();
      }
      line.at = Scan.blanks(text, line.at);
    }
    return line.telling && line.fields.size() > 1 ? Optional.of(line.fields) : Optional.empty();
  }

  private boolean pair() {
    int end = at;
    while (end < text.length() && end - at < MAX_NAME && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end == at || !text.startsWith("=", end)) {
      // A name alone is a flag; the first is none.
      boolean flag =
          end > at && !fields.isEmpty() && (end == text.length() || text.charAt(end) == ' ');
      at = end;
      return flag;
    }
    String name = text.substring(at, end);
    at = end + 1;
    String value = text.startsWith("\"", at) ? quoted() : bare();
    telling |= TELLING.contains(name);
    fields.put(name, value);
    return at == text.length() || Scan.isBlank(text.charAt(at));
  }

  private String bare() {
    int from = at;
    while (at < text.length() && !Scan.isBlank(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  /** With the escapes of JSON and Go; one that is cut off ends with the line. */
  private String quoted() {
    var value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        char escaped = text.charAt(++at);
        value.append(
            switch (escaped) {
              case 'n' -> "\n";
              case 't' -> "\t";
              case 'r' -> "";
              case '"', '\\', '/' -> String.valueOf(escaped);
              default -> "\\" + escaped;
            });
      } else {
        value.append(c);
      }
    }
    at = Math.min(at + 1, text.length());
    return value.toString();
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || "_-.@/".indexOf(c) >= 0;
  }
}
