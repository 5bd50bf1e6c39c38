package io.logdawg.logs.reading;

import io.logdawg.logs.text.Scan;

/**
 * What stays of a text when the values that differ from one occurrence to the next are taken out.
 */
final class Skeleton {

  private static final String VALUE = "#";
  private static final String QUOTES = "'\"`<";
  private static final int HEX_WORD = 8;

  private Skeleton() {}

  /** A message without numbers, ids, hexadecimal words, addresses, paths and quoted values. */
  static String ofMessage(String message) {
    var kept = new StringBuilder(message.length());
    int at = 0;
    while (at < message.length()) {
      char c = message.charAt(at);
      int end;
      if (QUOTES.indexOf(c) >= 0 && (end = endOfQuote(message, at)) > 0) {
        kept.append(VALUE);
        at = end;
      } else if (isWordPart(c)) {
        end = at;
        while (end < message.length() && isWordPart(message.charAt(end))) {
          end++;
        }
        kept.append(isValue(message, at, end) ? VALUE : message.substring(at, end));
        at = end;
      } else {
        boolean again = Scan.isBlank(c) && !kept.isEmpty() && kept.charAt(kept.length() - 1) == ' ';
        if (!again) {
          kept.append(Scan.isBlank(c) ? ' ' : c);
        }
        at++;
      }
    }
    return kept.toString().strip();
  }

  /** A type or function without the numbers that compilers and proxies give. */
  static String ofName(String name) {
    int generated = name.indexOf("$$");
    String own = generated > 0 ? name.substring(0, generated) : name;
    var kept = new StringBuilder(own.length());
    for (int i = 0; i < own.length(); i++) {
      boolean number = Scan.isDigit(own.charAt(i));
      boolean counted = number && i > 0 && "$#".indexOf(kept.charAt(kept.length() - 1)) >= 0;
      if (!counted) {
        kept.append(own.charAt(i));
      } else if (kept.charAt(kept.length() - 1) == '$') {
        kept.append(VALUE);
      }
    }
    return kept.toString();
  }

  /** The file's own name; the folders before it are the host's. */
  static String ofFile(String file) {
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return file.substring(slash + 1);
  }

  /** The index after the closing quote, or -1; an apostrophe within a word opens nothing. */
  private static int endOfQuote(String text, int open) {
    char quote = text.charAt(open);
    if (open > 0 && Character.isLetterOrDigit(text.charAt(open - 1))) {
      return -1;
    }
    char close =
        quote == '<' ? '>' : quote == '`' && text.indexOf('`', open + 1) < 0 ? '\'' : quote;
    for (int end = text.indexOf(close, open + 1); end > 0; end = text.indexOf(close, end + 1)) {
      boolean ends = end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1));
      if (ends) {
        return end + 1;
      }
    }
    return -1;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || "_-/\\@:.+%~$&?=".indexOf(c) >= 0;
  }

  /** Holds a digit, is a path, URL or mail address, or could be hexadecimal. */
  private static boolean isValue(String text, int from, int to) {
    boolean hex = to - from >= HEX_WORD;
    int slashes = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Scan.isDigit(c) || (c == '@' && i > from && i + 1 < to)) {
        return true;
      }
      slashes += c == '/' || c == '\\' ? 1 : 0;
      hex &= Character.digit(c, 16) >= 0;
    }
    return hex || slashes >= 2;
  }
}
