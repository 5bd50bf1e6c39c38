package io.logdawg.logs.dialect.c;

import io.logdawg.logs.text.Scan;
import java.util.Optional;

/** {@code ==12== at 0x109810: price_of (cart.c:6)}, then {@code by} for the callers. */
final class ValgrindCall {

  private ValgrindCall() {}

  static Optional<CCall> read(String text, int start, int logLine) {
    int mark = markEnd(text, start);
    int at = mark < 0 ? -1 : Scan.blanks(text, mark);
    if (at < 0 || !(text.startsWith("at 0x", at) || text.startsWith("by 0x", at))) {
      return Optional.empty();
    }
    boolean first = text.startsWith("at", at);
    int colon = text.indexOf(": ", at);
    int open = text.lastIndexOf(" (");
    if (colon < 0 || open < colon + 2 || !text.endsWith(")")) {
      return Optional.empty();
    }
    String symbol = text.substring(colon + 2, open);
    String where = text.substring(open + 2, text.length() - 1);
    if (where.startsWith("in ")) {
      return Optional.of(CCall.of(-1, first, symbol, null, where.substring(3), logLine));
    }
    return Place.of(where).map(place -> CCall.of(-1, first, symbol, place, null, logLine));
  }

  /** Where {@code ==12==} ends, or -1. */
  static int markEnd(String text, int start) {
    if (!text.startsWith("==", start) && !text.startsWith("**", start)) {
      return -1;
    }
    int digits = Scan.digits(text, start + 2);
    return digits > start + 2 && text.startsWith(text.substring(start, start + 2), digits)
        ? digits + 2
        : -1;
  }
}
