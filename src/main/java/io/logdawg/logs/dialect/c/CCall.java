package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.dialect.c.symbol.CSymbol;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a stack.
 *
 * @param number the call's own number, or -1 where calls have none
 * @param first whether it must be the innermost call
 * @param frame null where the line names neither a function nor a file
 */
record CCall(int number, boolean first, @Nullable Frame frame) {

  private static final ForeignCode FOREIGN = ForeignCode.beside(CDialect.class, "foreign.txt");

  /** Where a signal came in; what was called after it belongs to the handler. */
  static final String SIGNAL_HANDLER = "<signal handler called>";

  static Optional<CCall> read(LogLine line) {
    if (!line.mayBeFrame()) {
      return Optional.empty();
    }
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, text.startsWith("(gdb) ") ? 6 : 0);
    if (start == text.length()) {
      return Optional.empty();
    }
    char c = text.charAt(start);
    if (c == '=' || c == '*' || c == '-') {
      return ValgrindCall.read(text, start, line.number());
    }
    if (c == '@') {
      return SymbolCall.ofGlog(text, start, line.number());
    }
    if (text.startsWith("at ", start)) {
      return plain(text, Scan.blanks(text, start + 3), line.number());
    }
    return NumberedCall.read(text, start, line.number())
        .or(() -> SymbolCall.read(text, start, line.number()))
        .or(() -> ModuleCall.read(text, start, line.number()));
  }

  /** {@code at func (src/file.c:45)}. */
  private static Optional<CCall> plain(String text, int start, int logLine) {
    int open = text.lastIndexOf('(');
    if (open <= start || !text.endsWith(")")) {
      return Optional.empty();
    }
    String function = text.substring(start, open).strip();
    if (function.isEmpty() || function.indexOf('(') > 0) {
      return Optional.empty();
    }
    return Place.of(text.substring(open + 1, text.length() - 1))
        .filter(place -> place.column() == 0)
        .map(place -> of(-1, false, function, place, null, logLine));
  }

  /**
   * @param symbol as the log spells it
   * @param module the binary that holds it, where the log says so
   */
  static CCall of(
      int number,
      boolean first,
      String symbol,
      @Nullable Place place,
      @Nullable String module,
      int logLine) {
    boolean unnamed =
        symbol.isEmpty()
            || symbol.startsWith("?")
            || symbol.equals("(unknown)")
            || symbol.startsWith("<unknown");
    if (unnamed && place == null) {
      return new CCall(number, first, null);
    }
    CSymbol named = unnamed ? new CSymbol(null, "", "") : CSymbol.of(symbol);
    String where = place == null ? module : place.file();
    boolean foreign = FOREIGN.holds(named.full(), named.function(), where);
    var frame =
        new Frame(
            named.type(),
            named.function().isEmpty() ? null : named.function(),
            place == null ? null : place.file(),
            place == null ? 0 : place.line(),
            place == null ? 0 : place.column(),
            !foreign,
            logLine);
    return new CCall(number, first, frame);
  }

  boolean isSignalHandler() {
    return frame != null && SIGNAL_HANDLER.equals(frame.function());
  }
}
