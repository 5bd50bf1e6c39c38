package io.logdawg.logs.envelope.json;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Finds the JSON values that stand on lines of their own, one a line or over several lines. Looking
 * for the end of a value over several lines is given up for good after three values that were none:
 * it would not be linear.
 */
public final class JsonExtents {

  private static final int MAX_MISSES = 3;

  /** Lines {@code first} to {@code last} (indexes) are one value. */
  public record Extent(int first, int last, JsonNode value) {}

  private final List<LogLine> lines;
  private int misses;

  private JsonExtents(List<LogLine> lines) {
    this.lines = lines;
  }

  public static List<Extent> in(List<LogLine> lines) {
    return new JsonExtents(lines).find();
  }

  private List<Extent> find() {
    var found = new ArrayList<Extent>();
    for (int i = 0; i < lines.size(); i++) {
      if (mayBegin(lines.get(i))) {
        Optional<Extent> extent = from(i);
        extent.ifPresent(found::add);
        i = extent.map(Extent::last).orElse(i);
      }
    }
    return found;
  }

  /** An object, or an array of objects; {@code [main]} and {@code [[[[} are something else. */
  static boolean mayBegin(LogLine line) {
    String text = line.text();
    int at = Scan.blanks(text, 0);
    if (text.startsWith("{", at)) {
      return true;
    }
    int inner = Scan.blanks(text, at + 1);
    return text.startsWith("[", at) && (inner >= text.length() || text.charAt(inner) == '{');
  }

  private Optional<Extent> from(int first) {
    var depth = new Depth();
    int last = first;
    depth.take(lines.get(first).text());
    while (!depth.isClosed() && misses < MAX_MISSES && last + 1 < lines.size()) {
      last++;
      depth.take(lines.get(last).text());
    }
    if (!depth.isClosed()) {
      misses += last > first ? 1 : 0;
      return Optional.empty();
    }
    String text =
        lines.subList(first, last + 1).stream()
            .map(LogLine::text)
            .collect(Collectors.joining("\n"));
    int end = last;
    Optional<Extent> extent =
        Json.parse(withoutComma(text)).map(value -> new Extent(first, end, value));
    misses += extent.isEmpty() && last > first ? 1 : 0;
    return extent;
  }

  private static String withoutComma(String text) {
    String stripped = text.stripTrailing();
    return stripped.endsWith(",") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  /** Counts brackets outside strings. */
  private static final class Depth {
    private int depth;
    private boolean inString;
    private boolean escaped;

    void take(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (escaped) {
          escaped = false;
        } else if (inString) {
          escaped = c == '\\';
          inString = c != '"';
        } else if (c == '"') {
          inString = true;
        } else if (c == '{' || c == '[') {
          depth++;
        } else if (c == '}' || c == ']') {
          depth--;
        }
      }
    }

    boolean isClosed() {
      return depth <= 0 && !inString;
    }
  }
}
