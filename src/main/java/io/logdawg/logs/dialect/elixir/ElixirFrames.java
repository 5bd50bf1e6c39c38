package io.logdawg.logs.dialect.elixir;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code (shop 1.0.0) lib/shop/cart.ex:12: Shop.Cart.total/1}, and {@code
 * :erlang.binary_to_integer("pear")} where the innermost call has no place.
 */
final class ElixirFrames {

  private static final ForeignCode FOREIGN = ForeignCode.beside(ElixirDialect.class, "foreign.txt");

  private ElixirFrames() {}

  static Optional<Frame> read(LogLine line) {
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, 0);
    if (start == 0 || start == text.length() || !line.mayBeFrame()) {
      return Optional.empty();
    }
    String application = "";
    if (text.charAt(start) == '(') {
      int close = text.indexOf(") ", start);
      if (close < 0) {
        return Optional.empty();
      }
      application = text.substring(start + 1, close);
      start = close + 2;
    }
    int end = placeEnd(text, start);
    if (end < 0) {
      return call(text.substring(start), application, line.number());
    }
    int colon = text.lastIndexOf(':', end - 1);
    int number = Math.max(0, Scan.number(text, colon + 1, end));
    String file = text.substring(start, colon);
    String name = text.substring(end + 2);
    return Optional.of(frame(name, file, number, application, line.number()));
  }

  /** {@code lib/shop/cart.ex:3:27: undefined function …}: where the compiler stopped. */
  static Optional<Frame> compiled(String message, int logLine) {
    int end = placeEnd(message, 0);
    if (end < 0) {
      int colon = message.indexOf(": ");
      int column = colon < 0 ? -1 : message.lastIndexOf(':', colon - 1);
      end = column > 0 && Scan.digits(message, column + 1) == colon ? column : -1;
    }
    int colon = end < 0 ? -1 : message.lastIndexOf(':', end - 1);
    int line = colon <= 0 ? -1 : Scan.number(message, colon + 1, end);
    if (line < 0 || message.substring(0, colon).indexOf(' ') >= 0) {
      return Optional.empty();
    }
    int column = Math.max(0, Scan.number(message, end + 1, Scan.digits(message, end + 1)));
    return Optional.of(
        new Frame(null, null, message.substring(0, colon), line, column, true, logLine));
  }

  /** The colon after the line number of {@code cart.ex:12: }, or -1. */
  private static int placeEnd(String text, int start) {
    int colon = text.indexOf(':', start);
    int end = colon < 0 ? -1 : Scan.digits(text, colon + 1);
    String file = colon < 0 ? "" : text.substring(start, colon);
    boolean source = file.endsWith(".ex") || file.endsWith(".exs") || file.endsWith(".erl");
    return source && end > colon + 1 && text.startsWith(": ", end) ? end : -1;
  }

  /** A call without a place: {@code Shop.Carts.total([])}, {@code (shop 1.0.0) Shop.run/1}. */
  private static Optional<Frame> call(String text, String application, int logLine) {
    int end = Scan.dottedName(text, text.startsWith(":") ? 1 : 0);
    boolean called =
        (text.startsWith("(", end) && text.endsWith(")"))
            || (text.startsWith("/", end) && Scan.digits(text, end + 1) == text.length());
    boolean named =
        text.startsWith(":") || (!text.isEmpty() && Character.isUpperCase(text.charAt(0)));
    return called && named && text.lastIndexOf('.', end - 1) > 0
        ? Optional.of(frame(text.substring(0, end), null, 0, application, logLine))
        : Optional.empty();
  }

  private static Frame frame(
      String name, @Nullable String file, int line, String application, int logLine) {
    // "anonymous fn/1 in Shop.Cart.total/1"; Enum."-map/2-lists^map/1-0-"/2
    int in = name.lastIndexOf(" in ");
    String call = in < 0 ? name : name.substring(in + 4);
    int slash = call.lastIndexOf('/');
    call = slash < 0 ? call : call.substring(0, slash);
    int quote = call.indexOf(".\"");
    int dot = quote < 0 ? call.lastIndexOf('.') : quote;
    String type = dot <= 0 ? null : call.substring(0, dot);
    String function = call.substring(dot + 1);
    if (function.startsWith("\"-")) {
      int end = function.indexOf('/');
      function = end < 0 ? function : function.substring(2, end);
    }
    boolean inApp = file != null && !FOREIGN.holds(application + " ", function, file);
    return new Frame(type, function, file, line, 0, inApp, logLine);
  }
}
