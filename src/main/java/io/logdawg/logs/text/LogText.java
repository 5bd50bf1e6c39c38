package io.logdawg.logs.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text as {@link String#lines()} cuts them, without what is for terminals only: a
 * byte-order mark, colours, control characters. Half surrogate pairs become U+FFFD.
 */
public final class LogText {

  private static final char ESCAPE = '\u001b';

  private LogText() {}

  public static List<LogLine> lines(String text) {
    var lines = new ArrayList<LogLine>();
    String body = text.startsWith("\ufeff") ? text.substring(1) : text;
    body.lines().forEach(line -> lines.add(LogLine.of(lines.size() + 1, clean(line))));
    return lines;
  }

  /** Whether more than a tenth of the text is control characters, or a third undecodable. */
  public static boolean isBinary(String text) {
    int controls = 0;
    int undecodable = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDropped(c) && c != ESCAPE && c != '\r' && c != '\f' && c != '\b' && c != '\n') {
        controls++;
      } else if (c == '\ufffd') {
        undecodable++;
      }
    }
    return controls > text.length() / 10 || undecodable > text.length() / 3;
  }

  /** One line, without its end. */
  public static String clean(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (isDropped(line.charAt(i)) || Character.isSurrogate(line.charAt(i))) {
        return rewrite(line, i);
      }
    }
    return line;
  }

  private static String rewrite(String line, int from) {
    var clean = new StringBuilder(line.length()).append(line, 0, from);
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ESCAPE) {
        i = endOfEscape(line, i);
      } else if (Character.isSurrogate(c)) {
        if (i + 1 < line.length() && Character.isSurrogatePair(c, line.charAt(i + 1))) {
          clean.append(c).append(line.charAt(++i));
        } else {
          clean.append('\ufffd');
        }
      } else if (!isDropped(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /**
   * ECMA-48: {@code ESC [}, parameters, one final byte from @ to ~; else one character after ESC.
   */
  private static int endOfEscape(String line, int escape) {
    int at = escape + 1;
    if (at >= line.length() || line.charAt(at) != '[') {
      return escape;
    }
    at++;
    while (at < line.length() && line.charAt(at) >= 0x20 && line.charAt(at) <= 0x3f) {
      at++;
    }
    return Math.min(at, line.length() - 1);
  }

  private static boolean isDropped(char c) {
    return (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0) || c == '\ufeff';
  }
}
