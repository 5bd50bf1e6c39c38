package io.logdawg.logs.dialect.go;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code --- FAIL: TestTotal (0.00s)} with what the test said: below it, or with {@code -v} above
 * it, as {@code cart_test.go:12: total = 3, want 4}.
 */
final class GoTestReader {

  private static final String FAIL = "--- FAIL: ";

  private record Said(OpenTrace trace, String test, int first, int last) {}

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();

  /** What was said since the last test began. */
  private final List<Said> above = new ArrayList<>();

  private String reported = "";

  GoTestReader(List<LogLine> lines) {
    this.lines = lines;
  }

  static boolean isFailure(String text) {
    return text.startsWith(FAIL, Scan.blanks(text, 0));
  }

  List<Finding> read() {
    String test = "";
    boolean failed = false;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (isFailure(text)) {
        test = nameAfter(text, text.indexOf(FAIL) + FAIL.length());
        failed = true;
        above.forEach(said -> report(said));
        above.clear();
      } else if (text.startsWith("=== RUN ")) {
        boolean part = text.indexOf('/') > 0;
        test = nameAfter(text, Scan.blanks(text, 8));
        failed = false;
        if (!part) {
          above.clear();
        }
      } else if (text.startsWith("--- ") || text.startsWith("ok ") || text.startsWith("FAIL")) {
        failed = false;
        above.clear();
      } else {
        i = said(i, test, failed);
      }
    }
    return findings.close();
  }

  /** Reads what a test said at {@code index}; the index of the last line of it. */
  private int said(int index, String test, boolean failed) {
    Optional<Frame> place = place(lines.get(index), test);
    if (place.isEmpty()) {
      return index;
    }
    String text = lines.get(index).text();
    String file = String.valueOf(place.get().file());
    int message = text.indexOf(": ", text.indexOf(file) + file.length());
    var trace = new OpenTrace(null, message < 0 ? "" : text.substring(message + 2), null);
    trace.add(place.get());
    int last = index;
    int indent = lines.get(index).indent();
    while (last + 1 < lines.size()
        && lines.get(last + 1).indent() > indent
        && !isFailure(lines.get(last + 1).text())
        && place(lines.get(last + 1), test).isEmpty()) {
      trace.continueMessage(lines.get(++last).text().strip());
    }
    var said = new Said(trace, test, index, last);
    if (failed) {
      report(said);
    } else {
      above.add(said);
    }
    return last;
  }

  private void report(Said said) {
    if (findings.isOpen() && said.test.equals(reported)) {
      findings.join(Relation.SIBLING, said.trace);
    } else {
      findings.begin(said.trace, said.first);
    }
    reported = said.test;
    findings.reaches(said.last);
  }

  /** {@code cart_test.go:12: }, indented. */
  private static Optional<Frame> place(LogLine line, String test) {
    String text = line.text();
    int start = Scan.blanks(text, 0);
    int colon = text.indexOf(".go:", start);
    if (start == 0 || colon < 0 || !line.mayBeFrame()) {
      return Optional.empty();
    }
    int number = colon + 4;
    int end = Scan.digits(text, number);
    String file = text.substring(start, colon + 3);
    if (end == number || !text.startsWith(":", end) || file.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    int at = Math.max(0, Scan.number(text, number, end));
    String function = test.isEmpty() ? null : test;
    return Optional.of(new Frame(null, function, file, at, 0, true, line.number()));
  }

  private static String nameAfter(String text, int start) {
    int end = text.indexOf(' ', start);
    String name = text.substring(Math.min(start, text.length()), end < 0 ? text.length() : end);
    int sub = name.indexOf('/');
    return sub < 0 ? name : name.substring(0, sub);
  }
}
