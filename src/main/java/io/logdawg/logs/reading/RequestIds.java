package io.logdawg.logs.reading;

import io.logdawg.logs.text.Scan;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds {@code requestId=…}, {@code "trace_id": "…"} and the like in a line. */
final class RequestIds {

  private static final int MAX_LENGTH = 128;
  private static final Set<String> NAMES =
      Set.of("requestid", "reqid", "xrequestid", "correlationid", "traceid");

  private RequestIds() {}

  static Optional<String> in(String line) {
    int word = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '=' || c == ':') {
        if (isName(line, word, i)) {
          return value(line, i + 1);
        }
        word = i + 1;
      } else if (!isWordPart(c) && c != '"') {
        word = i + 1;
      }
    }
    return Optional.empty();
  }

  private static boolean isName(String line, int from, int to) {
    if (to - from < 5 || to - from > 20) {
      return false;
    }
    String name = line.substring(from, to).toLowerCase(Locale.ROOT);
    return NAMES.contains(name.replace("_", "").replace("-", "").replace("\"", ""));
  }

  private static Optional<String> value(String line, int from) {
    int start = Scan.blanks(line, from);
    if (line.startsWith("\"", start)) {
      start++;
    }
    int end = start;
    while (end < line.length() && end - start < MAX_LENGTH && isWordPart(line.charAt(end))) {
      end++;
    }
    return end == start ? Optional.empty() : Optional.of(line.substring(start, end));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }
}
