package io.logdawg.logs.dialect.ruby;

import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How those name an exception that print its frames as a list: Ruby's Logger ({@code no price
 * (Shop::SoldOut)}), Rails ({@code Shop::SoldOut (no price):}), RSpec ({@code Failure/Error: …}),
 * others ({@code Shop::SoldOut: no price}).
 */
record LoggedError(@Nullable String type, String message) {

  private static final String RSPEC = "Failure/Error: ";

  private static final String JOB = "Error performing ";

  /** Of a request, as Rails logs them. */
  private static final String PARAMETERS = "Parameters: {";

  static Optional<LoggedError> read(String line) {
    String bare = line.strip();
    String text = withoutLogger(bare.substring(RubyFrames.afterTags(bare, 0)));
    int job = text.startsWith(JOB) ? text.indexOf("ms: ") : -1;
    text = job < 0 ? text : text.substring(job + 4);
    if (text.startsWith(RSPEC)) {
      return Optional.of(new LoggedError(null, text.substring(RSPEC.length())));
    }
    String behind = RubyHeader.type(text);
    if (behind != null) {
      return Optional.of(new LoggedError(behind, RubyHeader.withoutType(text)));
    }
    int end = typeEnd(text);
    if (end > 0 && text.startsWith(" (", end) && (text.endsWith("):") || text.endsWith(")"))) {
      String message = text.substring(end + 2, text.lastIndexOf(')'));
      return Optional.of(new LoggedError(text.substring(0, end), message));
    }
    if (end > 0 && text.startsWith(" (", end) && isException(text.substring(0, end))) {
      // The message goes on below.
      return Optional.of(new LoggedError(text.substring(0, end), text.substring(end + 2)));
    }
    if (end > 0 && text.startsWith(": ", end) && !text.startsWith(PARAMETERS)) {
      return Optional.of(new LoggedError(text.substring(0, end), text.substring(end + 2)));
    }
    return Optional.empty();
  }

  private static boolean isException(String name) {
    return name.contains("::") || name.endsWith("Error") || name.endsWith("Exception");
  }

  /** Ruby's Logger begins {@code E, [2026-11-23T07:27:00.730093 #5240] ERROR -- shop: }. */
  private static String withoutLogger(String text) {
    int mark = text.startsWith(", [", 1) ? text.indexOf(" -- ") : -1;
    int colon = mark < 0 ? -1 : text.indexOf(": ", mark);
    return colon < 0 ? text : text.substring(colon + 2);
  }

  /** Where a constant's name ({@code Shop::SoldOut}) at the start ends, or 0. */
  private static int typeEnd(String text) {
    int at = 0;
    while (at < text.length() && Character.isUpperCase(text.charAt(at))) {
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      if (!text.startsWith("::", at)) {
        return at > Scan.digits(text, 0) ? at : 0;
      }
      at += 2;
    }
    return 0;
  }
}
