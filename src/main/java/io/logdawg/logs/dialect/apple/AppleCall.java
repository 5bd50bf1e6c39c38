package io.logdawg.logs.dialect.apple;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a stack.
 *
 * @param frame null where the report knows neither a function nor a file
 */
record AppleCall(int number, @Nullable Frame frame) {

  private static final ForeignCode FOREIGN = ForeignCode.beside(AppleDialect.class, "foreign.txt");
  private static final String IN = " in ";
  private static final String AT = " at ";

  private record Place(String file, int line, int column) {}

  static Optional<AppleCall> read(LogLine line) {
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, 0);
    int end = Scan.digits(text, start);
    int number = Scan.number(text, start, end);
    if (number < 0 || end - start > 4 || !line.mayBeFrame()) {
      return Optional.empty();
    }
    int at = afterMarks(text, Scan.blanks(text, end));
    if (at == end || at >= text.length()) {
      return Optional.empty();
    }
    int address = text.startsWith("0x", at) ? at : addressAfter(text, at);
    if (address == at || address < 0) {
      int name = address < 0 ? at : Scan.blanks(text, hexEnd(text, address));
      String told = text.substring(Math.min(name, text.length()));
      return ofSwift(told, number, address >= 0, line.number());
    }
    String image = text.substring(at, address).strip();
    int hex = hexEnd(text, address);
    String symbol = text.substring(hex).strip();
    return hex > address + 6 && !image.isEmpty()
        ? Optional.of(new AppleCall(number, ofReport(image, symbol, line.number())))
        : Optional.empty();
  }

  /** {@code [ra] [inlined] [system]} say how Swift found a call. */
  private static int afterMarks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '[') {
      int close = text.indexOf("] ", at);
      if (close < 0) {
        return text.length();
      }
      at = Scan.blanks(text, close + 1);
    }
    return at;
  }

  /** The address after the name of an image, which may have blanks; or -1. */
  private static int addressAfter(String text, int from) {
    int address = text.indexOf("0x", from);
    return address > from && Scan.isBlank(text.charAt(address - 1)) ? address : -1;
  }

  private static int hexEnd(String text, int address) {
    int at = address + 2;
    while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
      at++;
    }
    return at;
  }

  /** {@code Cart.total(_:) + 386 in shop at /src/Cart.swift:35:52}. */
  private static Optional<AppleCall> ofSwift(
      String told, int number, boolean hasAddress, int logLine) {
    int at = told.lastIndexOf(AT);
    int in = at < 0 ? told.lastIndexOf(IN) : told.lastIndexOf(IN, at);
    if (in <= 0 || (at < 0 && !hasAddress && told.indexOf(" + ") < 0)) {
      return Optional.empty();
    }
    int end = at < 0 ? told.length() : at;
    if (in + IN.length() > end) {
      return Optional.empty();
    }
    String image = told.substring(in + IN.length(), end);
    Place place = at < 0 ? null : place(told.substring(at + AT.length()));
    boolean plain =
        image.indexOf(' ') < 0
            && (place != null || told.contains("<compiler-generated>") || at < 0);
    return plain
        ? Optional.of(new AppleCall(number, frame(told.substring(0, in), image, place, logLine)))
        : Optional.empty();
  }

  /** {@code Cart.total(_:) + 120 (Cart.swift:34)}, {@code 0x1047 + 24036 // _main + 0x4}. */
  private static @Nullable Frame ofReport(String image, String told, int logLine) {
    int remark = told.indexOf("// ");
    String symbol = remark < 0 ? told : told.substring(remark + 3);
    int open = symbol.endsWith(")") ? symbol.lastIndexOf(" (") : -1;
    Place place = open < 0 ? null : place(symbol.substring(open + 2, symbol.length() - 1));
    symbol =
        place == null && !symbol.contains(" (in ")
            ? symbol
            : symbol.substring(0, Math.max(open, 0));
    int in = symbol.indexOf(" (in ");
    symbol = in < 0 ? symbol : symbol.substring(0, in);
    return frame(symbol, image, place, logLine);
  }

  private static @Nullable Frame frame(
      String told, String image, @Nullable Place place, int logLine) {
    int plus = told.lastIndexOf(" + ");
    String symbol = (plus < 0 ? told : told.substring(0, plus)).strip();
    boolean unnamed =
        symbol.isEmpty()
            || symbol.startsWith("0x")
            || symbol.startsWith("<")
            || symbol.startsWith("?")
            || symbol.equals("0")
            || symbol.equals(image);
    if (unnamed && place == null) {
      return null;
    }
    AppleSymbol named = unnamed ? new AppleSymbol(null, "") : AppleSymbol.of(symbol);
    boolean failure = symbol.startsWith("Swift runtime failure");
    String function = failure ? symbol : named.function();
    boolean inApp =
        !failure && !FOREIGN.holds(image, named.function(), place == null ? null : place.file);
    return new Frame(
        failure ? null : named.type(),
        function.isEmpty() ? null : function,
        place == null ? null : place.file,
        place == null ? 0 : place.line,
        place == null ? 0 : place.column,
        inApp,
        logLine);
  }

  private static @Nullable Place place(String where) {
    int last = where.lastIndexOf(':');
    int number = Scan.number(where, last + 1, where.length());
    int before = last <= 0 ? -1 : where.lastIndexOf(':', last - 1);
    int line = before <= 0 ? -1 : Scan.number(where, before + 1, last);
    if (number < 0 || last <= 0 || where.contains("<compiler-generated>")) {
      return null;
    }
    return line < 0
        ? new Place(where.substring(0, last), number, 0)
        : new Place(where.substring(0, before), line, number);
  }
}
