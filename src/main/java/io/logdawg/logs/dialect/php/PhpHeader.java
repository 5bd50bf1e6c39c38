package io.logdawg.logs.dialect.php;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What begins a failure, with the place where it was thrown. */
record PhpHeader(@Nullable String type, String message, String file, int line) {

  private static final List<String> KINDS =
      List.of(
          "Fatal error",
          "Parse error",
          "Warning",
          "Recoverable fatal error",
          "Notice",
          "Deprecated",
          "User error");
  private static final String PLACE = " on line ";

  /** {@code PHP Warning: Undefined variable $cart in /srv/shop/main.php on line 13}. */
  static Optional<PhpHeader> error(LogLine line) {
    String text = line.text().stripTrailing();
    int on = line.mayBeFrame() ? text.lastIndexOf(PLACE) : -1;
    int in = on < 0 ? -1 : text.lastIndexOf(" in ", on);
    int number = on < 0 ? -1 : Scan.number(text, on + PLACE.length(), text.length());
    if (in < 0 || number < 0) {
      return Optional.empty();
    }
    for (String kind : KINDS) {
      int start = text.indexOf(kind + ": ");
      boolean whole = start == 0 || (start > 0 && text.startsWith("PHP ", start - 4));
      int message = start + kind.length() + 2;
      if (whole && message <= in) {
        return Optional.of(
            new PhpHeader(
                kind, text.substring(message, in).strip(), text.substring(in + 4, on), number));
      }
    }
    return Optional.empty();
  }

  /** Where the exception's own text begins in a line that may begin one, or -1. */
  static int start(String text) {
    int uncaught = text.indexOf("Uncaught ");
    if (uncaught >= 0) {
      return text.startsWith("exception '", uncaught + 9) ? uncaught + 20 : uncaught + 9;
    }
    if (text.startsWith("Next ")) {
      return 5;
    }
    int object = text.indexOf("[object] (");
    if (object >= 0) {
      return object + 10;
    }
    return typeEnd(text, 0) > 0 ? 0 : -1;
  }

  /**
   * The exception whose text ends with {@code in /srv/shop/Cart.php:27}; in Laravel's and Monolog's
   * form it is {@code Shop\SoldOut(code: 0): message at /srv/shop/Cart.php:27)}.
   */
  static Optional<PhpHeader> thrown(String text) {
    String words = text.stripTrailing();
    words = words.endsWith(")") ? words.substring(0, words.length() - 1) : words;
    int colon = words.lastIndexOf(':');
    int line = Scan.number(words, colon + 1, words.length());
    int in = Math.max(words.lastIndexOf(" in ", colon), words.lastIndexOf(" at ", colon));
    int type = typeEnd(words, 0);
    if (line < 0 || in < 0 || type == 0) {
      return Optional.empty();
    }
    int message = words.startsWith("(code: ", type) ? words.indexOf(')', type) + 1 : type;
    int start = words.startsWith(": ", message) ? message + 2 : message;
    return Optional.of(
        new PhpHeader(
            words.substring(0, type).replace("\\\\", "\\"),
            words.substring(Math.min(start, in), in),
            words.substring(in + 4, colon),
            line));
  }

  /** Where a class's name that ends before a colon, a code or a place ends, or 0. */
  static int typeEnd(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "\\_".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    boolean ends =
        text.startsWith(": ", at) || text.startsWith("(code: ", at) || text.startsWith(" in ", at);
    return at > from && Character.isUpperCase(text.charAt(from)) && ends ? at : 0;
  }
}
