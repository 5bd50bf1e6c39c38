package io.logdawg.logs.dialect.places;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds {@code path.ext:12}, {@code path.ext:12:5}, {@code path.ext(12,5)}, Maven's {@code
 * path.ext:[12,5]}, and {@code path.ext: line 12, col 5} of shells and others in a line. Only
 * endings of source files count, so that a host with a port does not.
 */
final class Places {

  private static final Set<String> ENDINGS =
      Set.of(
          "java", "kt", "kts", "scala", "groovy", "py", "pyx", "js", "jsx", "mjs", "cjs", "ts",
          "tsx", "vue", "svelte", "c", "h", "cc", "cpp", "cxx", "hpp", "hh", "m", "mm", "rs", "go",
          "rb", "php", "cs", "fs", "vb", "swift", "dart", "ex", "exs", "erl", "hs", "ml", "clj",
          "lua", "pl", "pm", "t", "r", "sh", "sql", "tf", "yaml", "yml", "toml", "xml", "html",
          "css", "scss", "proto", "zig", "nim");

  /** What may stand between a file and its line. */
  private static final String FOLLOWING = ":( ,\"";

  private static final List<String> WORDS = List.of(": line ", " line ", ", line ", "\", line ");
  private static final String COLUMN = ", col ";

  private Places() {}

  /**
   * @param start index of the place's first character in the line
   * @param end index after its last
   */
  record Found(Frame frame, int start, int end) {}

  static Optional<Found> in(LogLine line) {
    String text = line.text();
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      int end = endingAfter(text, dot);
      int digits = end < 0 ? -1 : numberAfter(text, end);
      if (digits > 0) {
        return Optional.of(found(text, end, digits, line.number()));
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
    boolean followed = end < text.length() && FOLLOWING.indexOf(text.charAt(end)) >= 0;
    return followed && ENDINGS.contains(text.substring(dot + 1, end)) ? end : -1;
  }

  /** Where the line number begins, or -1. */
  private static int numberAfter(String text, int end) {
    int at = end;
    for (String words : WORDS) {
      if (text.startsWith(words, at)) {
        at += words.length();
        return Scan.digits(text, at) > at ? at : -1;
      }
    }
    if (text.startsWith(" ", at) && isWebpacks(text, at + 1)) {
      return at + 1;
    }
    if (text.startsWith(":[", at)) {
      at += 2;
    } else if (text.startsWith(":", at) || text.startsWith("(", at)) {
      at++;
    } else {
      return -1;
    }
    return Scan.digits(text, at) > at ? at : -1;
  }

  /** {@code ERROR in ./src/cart.js 2:24}; what cut the log into entries took the level. */
  private static boolean isWebpacks(String text, int number) {
    int colon = Scan.digits(text, number);
    return (text.startsWith("in ./") || text.startsWith("ERROR in ./"))
        && colon > number
        && text.startsWith(":", colon)
        && Scan.digits(text, colon + 1) > colon + 1;
  }

  private static Found found(String text, int end, int digits, int logLine) {
    int start = end;
    while (start > 0 && isPathPart(text.charAt(start - 1))) {
      start--;
    }
    if (isDrive(text, start)) {
      start -= 2;
    }
    int last = Scan.digits(text, digits);
    int line = Math.max(0, Scan.number(text, digits, last));
    int mark = text.startsWith(COLUMN, last) ? last + COLUMN.length() : last + 1;
    int column = 0;
    if (last < text.length() && (text.charAt(last) == ':' || text.charAt(last) == ',')) {
      column = Math.max(0, Scan.number(text, mark, Scan.digits(text, mark)));
      last = column > 0 ? Scan.digits(text, mark) : last;
    }
    var frame = new Frame(null, null, text.substring(start, end), line, column, true, logLine);
    return new Found(frame, start, last);
  }

  /** {@code C:\\shop\\cart.cs}. */
  private static boolean isDrive(String text, int start) {
    return start >= 2
        && text.startsWith(":\\", start - 1)
        && Character.isLetter(text.charAt(start - 2))
        && (start == 2 || !Character.isLetterOrDigit(text.charAt(start - 3)));
  }

  private static boolean isPathPart(char c) {
    return Character.isLetterOrDigit(c) || "/\\._-+@~$".indexOf(c) >= 0;
  }
}
