package io.logdawg.logs.dialect.ruby;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line that names an exception with its innermost frame: {@code cart.rb:12:in `price': no price
 * (Shop::SoldOut)}. The message's further lines follow it.
 */
record RubyHeader(Frame frame, @Nullable String type, String message) {

  private static final String SYNTAX = ": syntax error";

  static Optional<RubyHeader> read(LogLine line) {
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, 0);
    int in = line.mayBeFrame() ? RubyFrames.in(text, start) : -1;
    if (in < 0) {
      return line.mayBeFrame() ? syntaxError(text, start, line.number()) : Optional.empty();
    }
    int end = RubyFrames.functionEnd(text, in);
    if (end < 0 || !text.startsWith(": ", end + 1)) {
      return Optional.empty();
    }
    String words = text.substring(end + 3);
    String type = type(words);
    String message = type == null ? words : withoutType(words);
    return RubyFrames.at(text, start, in, line.number())
        .map(frame -> new RubyHeader(frame, type, message));
  }

  /** {@code Shop::SoldOut} of {@code no price (Shop::SoldOut)}. */
  static @Nullable String type(String words) {
    int open = words.lastIndexOf('(');
    if (open < 0 || !words.endsWith(")") || open + 2 >= words.length()) {
      return null;
    }
    String name = words.substring(open + 1, words.length() - 1);
    boolean plain =
        name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ':' || c == '_');
    return plain && Character.isUpperCase(name.charAt(0)) ? name : null;
  }

  static String withoutType(String words) {
    return words.substring(0, words.lastIndexOf('(')).stripTrailing();
  }

  /** {@code broken.rb:4: syntax error, unexpected `end'}: nothing was called yet. */
  private static Optional<RubyHeader> syntaxError(String text, int start, int logLine) {
    int words = text.indexOf(SYNTAX, start);
    int colon = words < 0 ? -1 : text.lastIndexOf(':', words - 1);
    int line = colon <= start ? -1 : Scan.number(text, colon + 1, words);
    if (line < 0 || !text.startsWith(".rb", colon - 3)) {
      return Optional.empty();
    }
    Frame frame = RubyFrames.frame(text.substring(start, colon), line, null, logLine);
    return Optional.of(new RubyHeader(frame, "SyntaxError", text.substring(words + 2)));
  }
}
