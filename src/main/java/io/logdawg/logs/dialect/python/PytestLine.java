package io.logdawg.logs.dialect.python;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one line of pytest's report can be. */
final class PytestLine {

  private static final String FAILED = "FAILED ";

  private PytestLine() {}

  /** {@code ______ test_total ______} or {@code ______ ERROR at setup of test_total ______}. */
  static boolean isTitle(String text) {
    return text.startsWith("__") && text.endsWith("_") && text.indexOf(' ') > 0;
  }

  /** {@code ==== short test summary info ====}, {@code ---- Captured log call ----}. */
  static boolean endsTest(String text) {
    return text.startsWith("=====") || (text.startsWith("-----") && text.contains(" Captured "));
  }

  /** {@code E assert 6 == 7}: what is said of the failure. */
  static boolean isSaid(String text) {
    return text.startsWith("E   ");
  }

  /** The function whose code is shown: {@code def total(items):}. */
  static Optional<String> function(String text) {
    int at = text.startsWith(">") ? Scan.blanks(text, 1) : Scan.blanks(text, 0);
    int name =
        text.startsWith("def ", at) ? at + 4 : text.startsWith("async def ", at) ? at + 10 : -1;
    int end = name < 0 ? -1 : Scan.dottedName(text, name);
    return at == 4 && end > name && text.startsWith("(", end)
        ? Optional.of(text.substring(name, end))
        : Optional.empty();
  }

  /**
   * {@code shop/cart.py:12: in total}, {@code shop/cart.py:12: SoldOut} where it was thrown, and
   * {@code shop/cart.py:12:} between.
   *
   * @param function only in short reports
   * @param thrown the type, and a message in reports of one line
   */
  record Place(
      String file,
      int line,
      @Nullable String function,
      PythonLine.@Nullable Outcome thrown,
      int logLine) {

    Frame frame(@Nullable String shown) {
      return PythonLine.frame(file, line, function == null ? shown : function, logLine);
    }
  }

  static Optional<Place> place(LogLine line) {
    String text = line.text().stripTrailing();
    int colon = text.indexOf(".py:");
    int end = colon < 1 ? -1 : Scan.digits(text, colon + 4);
    if (!line.mayBeFrame()
        || end < 0
        || !text.startsWith(":", end)
        || Scan.isBlank(text.charAt(0))) {
      return Optional.empty();
    }
    int number = Scan.number(text, colon + 4, end);
    String file = text.substring(0, colon + 3);
    String rest = text.substring(end + 1).strip();
    if (number < 0 || file.contains(": ")) {
      return Optional.empty();
    }
    if (rest.isEmpty() || rest.startsWith("in ")) {
      String function = rest.isEmpty() ? null : rest.substring(3);
      return Optional.of(new Place(file, number, function, null, line.number()));
    }
    PythonLine.Outcome thrown = PythonLine.outcome(rest);
    return thrown.type() == null
        ? Optional.empty()
        : Optional.of(new Place(file, number, null, thrown, line.number()));
  }

  /** {@code FAILED tests/test_cart.py::test_total[2-5] - KeyError: 'pear'} of the summary. */
  record Summary(Frame test, PythonLine.Outcome outcome) {}

  static Optional<Summary> summary(LogLine line) {
    String text = line.text();
    int path = text.indexOf(".py::");
    if (!line.mayBeFrame() || !text.startsWith(FAILED) || path < 0) {
      return Optional.empty();
    }
    int dash = text.indexOf(" - ", path);
    String test = text.substring(path + 5, dash < 0 ? text.length() : dash).strip();
    int parameters = test.indexOf('[');
    String plain = parameters < 0 ? test : test.substring(0, parameters);
    String name = plain.substring(plain.lastIndexOf(':') + 1);
    String file = text.substring(FAILED.length(), path + 3);
    String said = dash < 0 ? "" : text.substring(dash + 3);
    return Optional.of(
        new Summary(PythonLine.frame(file, 0, name, line.number()), PythonLine.outcome(said)));
  }
}
