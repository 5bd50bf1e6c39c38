package io.logdawg.logs.dialect.elixir;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code ** (ArgumentError) no price of pear}. */
record ElixirHeader(@Nullable String type, String message) {

  private static final String MARK = "** (";

  /**
   * What ExUnit expected, two lines below {@code 1) test adds up (Shop.CartTest)}; what was raised
   * has a header of its own.
   */
  static Optional<ElixirHeader> expected(List<LogLine> lines, int index) {
    String title = lines.get(index).text();
    int start = Scan.blanks(title, 0);
    int digits = Scan.digits(title, start);
    boolean test = digits > start && title.startsWith(") ", digits) && title.endsWith(")");
    if (!test || index + 2 >= lines.size() || !lines.get(index + 1).text().contains(".exs:")) {
      return Optional.empty();
    }
    String words = lines.get(index + 2).text().strip();
    return words.startsWith("** ") ? Optional.empty() : Optional.of(new ElixirHeader(null, words));
  }

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
