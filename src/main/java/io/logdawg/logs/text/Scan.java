package io.logdawg.logs.text;

/** Small steps along a string; each looks at a character once and never goes back. */
public final class Scan {

  private Scan() {}

  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000';
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Where the blanks that begin at {@code from} end. */
  public static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the digits that begin at {@code from} end. */
  public static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where a name with dots ({@code org.acme.Shop$Cart}) that begins at {@code from} ends. */
  public static int dottedName(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return at;
  }

  /** The number that {@code text} spells from {@code from} to {@code to}, or -1 if it is none. */
  public static int number(String text, int from, int to) {
    if (from >= to || to - from > 9 || digits(text, from) < to) {
      return -1;
    }
    return Integer.parseInt(text, from, to, 10);
  }

  /** At most {@code limit} characters, never half of a surrogate pair. */
  public static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
  }

  /** The last part of a dotted name. */
  public static String simpleName(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }
}
