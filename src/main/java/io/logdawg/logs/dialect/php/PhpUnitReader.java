package io.logdawg.logs.dialect.php;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;

/**
 * PHPUnit's {@code 1) CartTest::testTotal}, what failed below it, then the places alone, the
 * innermost first: {@code /srv/shop/src/Cart.php:12}.
 */
final class PhpUnitReader {

  private static final int MAX_LINES = 40;

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();

  PhpUnitReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    int at = 0;
    while (at < lines.size()) {
      at = isTitle(lines.get(at).text()) ? test(at) : at + 1;
    }
    return findings.close();
  }

  /** {@code 1) CartTest::testTotal with data set "pears" ('pear')}. */
  static boolean isTitle(String text) {
    int digits = Scan.digits(text, 0);
    int method = text.indexOf("::", digits);
    return digits > 0
        && text.startsWith(") ", digits)
        && method > 0
        && text.lastIndexOf(' ', method) == digits + 1;
  }

  /** The index of the first line after the test. */
  private int test(int title) {
    int at = title + 1;
    int limit = Math.min(lines.size(), title + MAX_LINES);
    while (at < limit && place(lines.get(at)).isEmpty() && !isTitle(lines.get(at).text())) {
      at++;
    }
    if (at == limit || isTitle(lines.get(at).text())) {
      return at;
    }
    OpenTrace trace = open(title + 1, at);
    Optional<Frame> place = place(lines.get(at));
    while (place.isPresent()) {
      trace.add(place.get());
      at++;
      place = at < lines.size() ? place(lines.get(at)) : Optional.empty();
    }
    if (findings.isOpen()) {
      findings.join(Relation.SIBLING, trace);
    } else {
      findings.begin(trace, title);
    }
    findings.reaches(at - 1);
    return at;
  }

  /** An exception is named; what was only expected is not. */
  private OpenTrace open(int first, int end) {
    String text = lines.get(first).text();
    int type = PhpHeader.typeEnd(text, 0);
    boolean thrown = type > 0 && text.startsWith(": ", type);
    var trace =
        new OpenTrace(
            thrown ? text.substring(0, type) : null,
            thrown ? text.substring(type + 2) : text,
            null);
    for (int i = first + 1; i < end; i++) {
      trace.continueMessage(lines.get(i).text());
    }
    return trace;
  }

  private static Optional<Frame> place(LogLine line) {
    String text = line.text().stripTrailing();
    int colon = text.lastIndexOf(".php:");
    int number = colon <= 0 ? -1 : Scan.number(text, colon + 5, text.length());
    return number < 0 || text.indexOf(' ') >= 0 || !line.mayBeFrame()
        ? Optional.empty()
        : Optional.of(PhpFrame.frame(null, text.substring(0, colon + 4), number, line.number()));
  }
}
