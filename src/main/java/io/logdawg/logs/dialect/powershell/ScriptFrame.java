package io.logdawg.logs.dialect.powershell;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the calls of a {@code ScriptStackTrace}, {@code at Add-Item, C:\shop\cart.ps1: line 12},
 * and Pester's, which show the code that failed: {@code at $sum | Should -Be 3, C:\a.Tests.ps1:7}.
 */
final class ScriptFrame {

  private static final ForeignCode FOREIGN =
      ForeignCode.beside(PowerShellDialect.class, "foreign.txt");

  private static final String LINE = ": line ";
  private static final String NO_FILE = "<No file>";

  /** What a list of an error's properties ({@code Format-List}) puts before the first call. */
  private static final String PROPERTY = "ScriptStackTrace";

  private static final List<String> SCRIPTS = List.of(".ps1", ".psm1", ".psd1");

  private ScriptFrame() {}

  static Optional<Frame> read(LogLine line) {
    String text = line.text().stripTrailing();
    int start = line.mayBeFrame() ? start(text) : -1;
    if (start < 0) {
      return Optional.empty();
    }
    int mark = text.lastIndexOf(LINE);
    boolean spelt = mark > start;
    int digits = spelt ? mark + LINE.length() : text.lastIndexOf(':') + 1;
    int place = text.lastIndexOf(", ", spelt ? mark : digits);
    int number = Scan.number(text, digits, text.length());
    if (place < start || number < 0) {
      return Optional.empty();
    }
    String file = text.substring(place + 2, spelt ? mark : digits - 1);
    boolean known = isScript(file) || (spelt && file.equals(NO_FILE));
    return known
        ? Optional.of(
            frame(
                function(text.substring(start, place)),
                file.equals(NO_FILE) ? null : file,
                number,
                0,
                line.number()))
        : Optional.empty();
  }

  /** Whether the first call stands behind its name in a list of an error's properties. */
  static boolean isProperty(String text) {
    return text.startsWith(PROPERTY, Scan.blanks(text, 0));
  }

  static boolean isScript(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return SCRIPTS.stream().anyMatch(lower::endsWith);
  }

  static Frame frame(
      @Nullable String function, @Nullable String file, int line, int column, int logLine) {
    boolean inApp = file != null && !FOREIGN.holds(null, function, file);
    return new Frame(null, function, file, line, column, inApp, logLine);
  }

  /** Where the words after {@code at} begin, or -1. */
  private static int start(String text) {
    int at = Scan.blanks(text, 0);
    if (text.startsWith(PROPERTY, at)) {
      int colon = text.indexOf(": ", at);
      at = colon < 0 ? at : Scan.blanks(text, colon + 1);
    } else if (text.startsWith("- ", at) || text.startsWith("# ", at)) {
      at += 2;
    }
    return text.startsWith("at ", at) ? at + 3 : -1;
  }

  /** {@code Invoke-Pester<End>} names a block of a function, {@code <ScriptBlock>} nothing. */
  private static @Nullable String function(String called) {
    int block = called.indexOf('<');
    String name = block < 0 ? called : called.substring(0, block);
    return name.isEmpty() || name.indexOf(' ') >= 0 ? null : name;
  }
}
