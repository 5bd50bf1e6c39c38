package io.logdawg.logs.dialect.elixir;

import io.logdawg.logs.text.Scan;
import java.util.Optional;

/** {@code ** (ArgumentError) no price of pear}. */
record ElixirHeader(String type, String message) {

  private static final String MARK = "** (";

  static Optional<ElixirHeader> read(String text) {
    int mark = text.indexOf(MARK);
    boolean begins = mark >= 0 && (Scan.blanks(text, 0) == mark || text.startsWith("] ", mark - 2));
    int close = begins ? text.indexOf(')', mark) : -1;
    // "** (EXIT from #PID<0.96.0>) an exception was raised:" announces the exception itself.
    return close < 0 || text.startsWith("EXIT from ", mark + MARK.length())
        ? Optional.empty()
        : Optional.of(
            new ElixirHeader(
                text.substring(mark + MARK.length(), close), text.substring(close + 1).strip()));
  }
}
