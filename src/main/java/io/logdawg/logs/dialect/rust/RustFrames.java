package io.logdawg.logs.dialect.rust;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call takes two lines: {@code 10: <shop::cart::Cart as shop::Priced>::total} and {@code at
 * ./src/cart.rs:11:68}; the second is missing where the place is unknown.
 */
final class RustFrames {

  private static final ForeignCode FOREIGN = ForeignCode.beside(RustDialect.class, "foreign.txt");

  private RustFrames() {}

  /** The symbol of {@code 10: symbol} and {@code 10: 0x55e53d30ac0a - symbol}. */
  static Optional<String> symbol(LogLine line) {
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, 0);
    int end = Scan.digits(text, start);
    if (end == start || !text.startsWith(": ", end) || !line.mayBeFrame()) {
      return Optional.empty();
    }
    int symbol = Scan.blanks(text, end + 1);
    if (text.startsWith("0x", symbol)) {
      int dash = text.indexOf(" - ", symbol);
      if (dash < 0) {
        return Optional.empty();
      }
      symbol = dash + 3;
    }
    return Optional.of(text.substring(symbol));
  }

  static Optional<Frame> at(@Nullable String symbol, LogLine line) {
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, 0);
    return text.startsWith("at ", start) && line.mayBeFrame()
        ? place(text.substring(start + 3), symbol, line.number())
        : Optional.empty();
  }

  /** Whether a call and its place begin here, or a place and the next call. */
  static boolean begins(List<LogLine> lines, int index) {
    if (index + 1 >= lines.size()) {
      return false;
    }
    LogLine line = lines.get(index);
    LogLine next = lines.get(index + 1);
    return (isSource(next) && symbol(line).isPresent())
        || (isSource(line) && symbol(next).isPresent());
  }

  /** {@code at ./src/cart.rs:11:68}. */
  private static boolean isSource(LogLine line) {
    return at(null, line)
        .filter(frame -> frame.file() != null && frame.file().endsWith(".rs"))
        .isPresent();
  }

  /** A file, a line and a column. */
  static Optional<Frame> place(String where, @Nullable String symbol, int logLine) {
    int last = where.lastIndexOf(':');
    int before = last <= 0 ? -1 : where.lastIndexOf(':', last - 1);
    int line = before <= 0 ? -1 : Scan.number(where, before + 1, last);
    int column = Scan.number(where, last + 1, where.length());
    return line < 0 || column < 0
        ? Optional.empty()
        : Optional.of(frame(symbol, where.substring(0, before), line, column, logLine));
  }

  static Frame frame(
      @Nullable String symbol, @Nullable String file, int line, int column, int logLine) {
    RustSymbol named = symbol == null ? null : RustSymbol.of(symbol);
    String function = named == null ? null : named.function();
    boolean inApp = !FOREIGN.holds(symbol, function, file);
    return new Frame(
        named == null ? null : named.type(), function, file, line, column, inApp, logLine);
  }
}
