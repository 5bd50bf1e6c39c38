package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one frame of either form. */
final class CFrames {

  private static final ForeignCode FOREIGN = ForeignCode.beside(CDialect.class, "foreign.txt");

  private CFrames() {}

  static Optional<Frame> read(LogLine line) {
    if (!line.mayBeFrame()) {
      return Optional.empty();
    }
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, 0);
    if (text.startsWith("at ", start)) {
      return plain(text, Scan.blanks(text, start + 3), line.number());
    }
    return isNumbered(text, start) ? numbered(text, start, line.number()) : Optional.empty();
  }

  /** {@code #0}: the first frame of a stack. */
  static boolean isFirst(LogLine line) {
    return line.text().startsWith("#0 ", line.indent());
  }

  /** {@code at func (src/file.c:45)}. */
  private static Optional<Frame> plain(String text, int start, int logLine) {
    int open = text.lastIndexOf('(');
    if (open <= start || !text.endsWith(")")) {
      return Optional.empty();
    }
    String function = text.substring(start, open).strip();
    if (function.isEmpty() || function.indexOf('(') > 0) {
      return Optional.empty();
    }
    return place(text.substring(open + 1, text.length() - 1))
        .filter(place -> place.column == 0)
        .map(place -> frame(function, place, logLine));
  }

  private static boolean isNumbered(String text, int start) {
    return text.startsWith("#", start) && Scan.digits(text, start + 1) > start + 1;
  }

  /**
   * {@code #1 0x401136 in add (c=0x0, n=3) at src/cart.c:12} of gdb, {@code #1 0x401136 in add
   * /shop/src/cart.c:12:5} of sanitizers.
   */
  private static Optional<Frame> numbered(String text, int start, int logLine) {
    int at = Scan.blanks(text, Scan.digits(text, start + 1));
    if (text.startsWith("0x", at)) {
      int in = text.indexOf(" in ", at);
      if (in < 0) {
        return Optional.empty();
      }
      at = in + 4;
    }
    int end = text.indexOf(' ', at);
    if (end <= at) {
      return Optional.empty();
    }
    String function = text.substring(at, end);
    int gdb = text.lastIndexOf(" at ");
    int where = gdb > end ? gdb + 4 : text.lastIndexOf(' ') + 1;
    return place(text.substring(where))
        .or(() -> library(text.substring(where)))
        .map(place -> frame(function, place, logLine));
  }

  private record Place(@Nullable String file, int line, int column) {}

  /** A file, a line and perhaps a column. */
  private static Optional<Place> place(String where) {
    int last = where.lastIndexOf(':');
    int number = Scan.number(where, last + 1, where.length());
    if (last <= 0 || number < 0) {
      return Optional.empty();
    }
    int before = where.lastIndexOf(':', last - 1);
    int line = before <= 0 ? -1 : Scan.number(where, before + 1, last);
    String file = where.substring(0, line < 0 ? last : before);
    boolean named = file.indexOf('.') >= 0 || file.indexOf('/') >= 0;
    if (!named || file.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    return Optional.of(line < 0 ? new Place(file, number, 0) : new Place(file, line, number));
  }

  /** {@code (/lib/x86_64-linux-gnu/libc.so.6+0x271c9)}: no source is known. */
  private static Optional<Place> library(String where) {
    return where.startsWith("(/") ? Optional.of(new Place(null, 0, 0)) : Optional.empty();
  }

  private static Frame frame(String function, Place place, int logLine) {
    boolean inApp = place.file != null && !FOREIGN.holds(null, function, place.file);
    return new Frame(null, function, place.file, place.line, place.column, inApp, logLine);
  }
}
