package io.logdawg.logs.dialect.ruby;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code from /srv/shop/cart.rb:8:in `block in total'} and, since Ruby 3.4, {@code
 * cart.rb:8:in 'Shop::Cart#total'}.
 */
final class RubyFrames {

  private static final ForeignCode FOREIGN = ForeignCode.beside(RubyDialect.class, "foreign.txt");
  private static final String FROM = "from ";

  private RubyFrames() {}

  /** {@code 6: from main.rb:30:in `<main>'}: the innermost call comes last. */
  static boolean isReversed(String text) {
    int start = Scan.blanks(text, 0);
    int end = Scan.digits(text, start);
    return start > 0 && end > start && text.startsWith(": from ", end);
  }

  /** A frame that is all of the line. */
  static Optional<Frame> read(LogLine line) {
    String text = line.text().stripTrailing();
    int start = start(text);
    int in = in(text, start);
    if (in < 0 || !line.mayBeFrame() || !text.endsWith("'")) {
      return Optional.empty();
    }
    int end = functionEnd(text, in);
    return end == text.length() - 1 ? at(text, start, in, line.number()) : Optional.empty();
  }

  /** Where a frame's path begins: after blanks, {@code from}, its number, RSpec's mark. */
  static int start(String text) {
    int at = afterTags(text, Scan.blanks(text, 0));
    int digits = Scan.digits(text, at);
    if (digits > at && text.startsWith(": from ", digits)) {
      return digits + 2 + FROM.length();
    }
    if (text.startsWith("# ", at)) {
      return Scan.blanks(text, at + 1);
    }
    return text.startsWith(FROM, at) ? at + FROM.length() : at;
  }

  /** Rails' tags, {@code [4df94a22-ca79] }, which each line of an entry bears. */
  static int afterTags(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '[') {
      int close = text.indexOf("] ", at);
      if (close < 0) {
        return at;
      }
      at = Scan.blanks(text, close + 1);
    }
    return at;
  }

  /** Where {@code :in} and a quote stand after a line number, or -1. */
  static int in(String text, int start) {
    int in = text.indexOf(":in ", start);
    if (in <= start || in + 5 >= text.length() || "`'".indexOf(text.charAt(in + 4)) < 0) {
      return -1;
    }
    int colon = text.lastIndexOf(':', in - 1);
    return colon > start && colon + 1 < in && Scan.digits(text, colon + 1) == in ? in : -1;
  }

  /** The quote that ends the function, or -1. */
  static int functionEnd(String text, int in) {
    return text.indexOf('\'', in + 5);
  }

  static Optional<Frame> at(String text, int start, int in, int logLine) {
    int end = functionEnd(text, in);
    int colon = text.lastIndexOf(':', in - 1);
    if (end < 0) {
      return Optional.empty();
    }
    int line = Math.max(0, Scan.number(text, colon + 1, in));
    String function = text.substring(in + 5, end);
    return Optional.of(frame(text.substring(start, colon), line, function, logLine));
  }

  static Frame frame(String file, int line, @Nullable String called, int logLine) {
    String function = called;
    String type = null;
    if (function != null) {
      // "block (2 levels) in total", "rescue in price"
      int in = function.lastIndexOf(" in ");
      function = in < 0 ? function : function.substring(in + 4);
      int mark = Math.max(function.lastIndexOf('#'), function.lastIndexOf('.'));
      if (mark > 0 && Character.isUpperCase(function.charAt(0))) {
        type = function.substring(0, mark);
        function = function.substring(mark + 1);
      }
    }
    boolean inApp = !FOREIGN.holds(type, function, file);
    return new Frame(type, function, file, line, 0, inApp, logLine);
  }
}
