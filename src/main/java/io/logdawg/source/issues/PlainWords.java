package io.logdawg.source.issues;

/**
 * Text out of which a provider makes nothing: no notice to somebody, no reference to another issue,
 * no link, no picture, no words in another order than they are written. What would be one gets a
 * zero-width space, which Markdown and HTML leave alone where an escape would be undone before the
 * provider looks for names.
 */
public final class PlainWords {

  private static final char BREAK = '\u200B';

  private PlainWords() {}

  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (turnsAround(c)) {
        continue;
      }
      out.append(c);
      if (meansMore(text, i)) {
        out.append(BREAK);
      }
    }
    return out.toString();
  }

  private static boolean meansMore(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (text.charAt(at)) {
      // @name, also behind owner/repository.
      case '@' -> Character.isLetterOrDigit(next) || next == '_';
      // #12, owner/repository#12, AB#12.
      case '#' -> isDigit(next);
      // GH-12.
      case '-' -> isDigit(next) && text.regionMatches(true, at - 2, "GH", 0, 2);
      // https://…, and :name: for a picture.
      case ':' -> next == '/' || isShortcode(text, at + 1);
      // www.…
      case '.' -> text.regionMatches(true, at - 3, "www", 0, 3);
      default -> false;
    };
  }

  private static boolean isShortcode(String text, int from) {
    int i = from;
    while (i < text.length() && isOfShortcode(text.charAt(i))) {
      i++;
    }
    return i > from && i < text.length() && text.charAt(i) == ':';
  }

  private static boolean isOfShortcode(char c) {
    return c >= 'a' && c <= 'z' || isDigit(c) || c == '_' || c == '+' || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What tells a reader's eye to go the other way. */
  private static boolean turnsAround(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }
}
