package io.logdawg.reports;

/** Text that PostgreSQL keeps. */
public final class Storable {

  private static final char REPLACEMENT = '\uFFFD';

  private Storable() {}

  /**
   * The text with U+FFFD for each NUL, which neither a text nor a JSON value can hold there, and
   * for each half of a surrogate pair, which has no form in UTF-8.
   */
  public static String text(String text) {
    int first = firstUnstorable(text, 0);
    if (first < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = first; i >= 0; i = firstUnstorable(text, i + 1)) {
      out.setCharAt(i, REPLACEMENT);
    }
    return out.toString();
  }

  /** At most so many characters of it, on one line. */
  public static String line(String text, int limit) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), limit));
    boolean blank = false;
    for (int i = 0; i < text.length() && out.length() < limit; i++) {
      char c = text.charAt(i);
      boolean separates = Character.isWhitespace(c) || Character.isISOControl(c);
      if (!separates || !blank && !out.isEmpty()) {
        out.append(separates ? ' ' : c);
      }
      blank = separates;
    }
    return text(out.toString()).strip();
  }

  private static int firstUnstorable(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        return i;
      }
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
