package io.logdawg.logs.dialect.places;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import java.util.Set;

/**
 * Finds {@code path.ext:12}, {@code path.ext:12:5}, {@code path.ext(12,5)} and Maven's {@code
 * path.ext:[12,5]} in a line. Only endings of source files count, so that a host with a port does
 * not.
 */
final class Places {

  private static final Set<String> ENDINGS =
      Set.of(
          "java", "kt", "kts", "scala", "groovy", "py", "pyx", "js", "jsx", "mjs", "cjs", "ts",
          "tsx", "vue", "svelte", "c", "h", "cc", "cpp", "cxx", "hpp", "hh", "m", "mm", "rs", "go",
          "rb", "php", "cs", "fs", "vb", "swift", "dart", "ex", "exs", "erl", "hs", "ml", "clj",
          "lua", "pl", "pm", "r", "sh", "sql", "tf", "yaml", "yml", "toml", "xml", "html", "css",
          "scss", "proto", "zig", "nim");

  private Places() {}

  static Optional<Frame> in(LogLine line) {
    String text = line.text();
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      int end = endingAfter(text, dot);
      int digits = end < 0 ? -1 : numberAfter(text, end);
      if (digits > 0) {
        return Optional.of(frame(text, end, digits, line.number()));
      }
    }
    return Optional.empty();
  }

  /** Where a known ending after the dot ends, or -1. */
  private static int endingAfter(String text, int dot) {
    int end = dot + 1;
    while (end < text.length() && end - dot <= 6 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return ENDINGS.contains(text.substring(dot + 1, end)) ? end : -1;
  }

  /** Where the line number begins, or -1. */
  private static int numberAfter(String text, int end) {
    int at = end;
    if (text.startsWith(":[", at)) {
      at += 2;
    } else if (text.startsWith(":", at) || text.startsWith("(", at)) {
      at++;
    } else {
      return -1;
    }
    return Scan.digits(text, at) > at ? at : -1;
  }

  private static Frame frame(String text, int end, int digits, int logLine) {
    int start = end;
    while (start > 0 && isPathPart(text.charAt(start - 1))) {
      start--;
    }
    int lineEnd = Scan.digits(text, digits);
    int column = 0;
    if (lineEnd < text.length() && (text.charAt(lineEnd) == ':' || text.charAt(lineEnd) == ',')) {
      column = Math.max(0, Scan.number(text, lineEnd + 1, Scan.digits(text, lineEnd + 1)));
    }
    int line = Math.max(0, Scan.number(text, digits, lineEnd));
    return new Frame(null, null, text.substring(start, end), line, column, true, logLine);
  }

  private static boolean isPathPart(char c) {
    return Character.isLetterOrDigit(c) || "/\\._-+@~$".indexOf(c) >= 0;
  }
}
