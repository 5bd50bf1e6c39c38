package io.logdawg.logs.dialect.erlang;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;

/** {@code in call from shop_cart:price/1 (src/shop_cart.erl, line 17)}. */
record PrintedCall(boolean first, Frame frame) {

  private static final List<String> FIRST = List.of("in function ", "in operator ");
  private static final String CALLER = "in call from ";
  private static final String FAILED = " failed on line ";
  private static final String LINE = ", line ";

  static Optional<PrintedCall> read(LogLine line) {
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, 0);
    if (!line.mayBeFrame() || start == text.length()) {
      return Optional.empty();
    }
    if (text.startsWith(CALLER, start)) {
      return call(text.substring(start + CALLER.length()), line.number())
          .map(frame -> new PrintedCall(false, frame));
    }
    for (String mark : FIRST) {
      if (text.startsWith(mark, start)) {
        return call(text.substring(start + mark.length()).strip(), line.number())
            .map(frame -> new PrintedCall(true, frame));
      }
    }
    return failed(text, line.number());
  }

  /** {@code shop:total/1 (src/shop.erl, line 17)}; functions of Erlang itself have no place. */
  private static Optional<Frame> call(String text, int logLine) {
    int open = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
    String name = open < 0 ? text : text.substring(0, open);
    int slash = name.lastIndexOf('/');
    boolean arity = slash > 0 && Scan.digits(name, slash + 1) == name.length();
    if (!arity || name.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    return placed(name.substring(0, slash), open < 0 ? "" : text.substring(open + 2), logLine);
  }

  /** {@code no function clause matching shop:total([]) (src/shop.erl, line 7)} names the call. */
  static Optional<Frame> unmatched(String message, int logLine) {
    String mark = "matching ";
    int name = message.indexOf(mark);
    int place = message.endsWith(")") ? message.lastIndexOf(" (") : -1;
    int open = name < 0 ? -1 : message.indexOf('(', name);
    return open < 0 || place < open
        ? Optional.empty()
        : placed(
            message.substring(name + mark.length(), open).strip(),
            message.substring(place + 2),
            logLine);
  }

  /** Common Test's {@code shop_SUITE:prices failed on line 5}. */
  private static Optional<PrintedCall> failed(String text, int logLine) {
    int mark = text.indexOf(FAILED);
    int colon = mark < 0 ? -1 : text.indexOf(':');
    int line = mark < 0 ? -1 : Scan.number(text, mark + FAILED.length(), text.length());
    if (line < 0 || colon <= 0 || colon > mark || text.substring(0, mark).indexOf(' ') >= 0) {
      return Optional.empty();
    }
    Frame frame =
        ErlangFrame.of(
            text.substring(0, colon), text.substring(colon + 1, mark), null, line, logLine);
    return Optional.of(new PrintedCall(true, frame));
  }

  private static Optional<Frame> placed(String name, String where, int logLine) {
    int mark = where.lastIndexOf(LINE);
    int line =
        mark < 0 ? 0 : Math.max(0, Scan.number(where, mark + LINE.length(), where.length() - 1));
    String file = mark < 0 ? null : where.substring(0, mark);
    int colon = name.startsWith("'") ? name.indexOf("':") + 1 : name.indexOf(':');
    String module = colon <= 0 ? null : name.substring(0, colon);
    String function = colon <= 0 ? name : name.substring(colon + 1);
    return function.isEmpty()
        ? Optional.empty()
        : Optional.of(ErlangFrame.of(module, function, file, line, logLine));
  }
}
