package io.logdawg.logs.dialect.php;

import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the lines; an exception's text is looked for backwards from its first frame. */
final class PhpTraceReader {

  private static final int MAX_MESSAGE_LINES = 30;

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();
  private @Nullable PhpStack stack;

  PhpTraceReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      Optional<PhpFrame> frame = PhpFrame.read(line);
      if (frame.isPresent()) {
        if (frame.get().first() || stack == null) {
          begin(i);
        }
        if (stack != null) {
          stack.add(frame.get());
          findings.reaches(i);
        }
      } else if (line.text().startsWith("  thrown in ") && findings.next() == i) {
        findings.reaches(i);
      } else {
        error(i);
      }
    }
    findings.finish();
    return findings.close();
  }

  private void error(int index) {
    LogLine line = lines.get(index);
    PhpHeader.error(line)
        .ifPresent(header -> {
          var trace = new OpenTrace(header.type(), header.message(), null);
          trace.add(PhpFrame.frame(null, header.file(), header.line(), line.number()));
          findings.begin(trace, index);
          stack = null;
        });
  }

  private void begin(int index) {
    int limit = Math.max(findings.next(), index - MAX_MESSAGE_LINES);
    for (int i = index - 1; i >= limit; i--) {
      String text = lines.get(i).text();
      int start = PhpHeader.start(text);
      if (start >= 0) {
        open(i, index, start);
        return;
      }
    }
    String words = index > limit ? lines.get(index - 1).text() : "";
    var trace = new OpenTrace(null, words, null);
    findings.begin(trace, index > limit ? index - 1 : index);
    stack = new PhpStack(trace, null, index);
  }

  private void open(int header, int index, int start) {
    var text = new StringBuilder(lines.get(header).text().substring(start));
    for (int i = header + 1; i < index && !isMark(lines.get(i).text()); i++) {
      text.append('\n').append(lines.get(i).text());
    }
    Optional<PhpHeader> thrown = PhpHeader.thrown(text.toString());
    int type = PhpHeader.typeEnd(text.toString(), 0);
    var trace =
        thrown
            .map(told -> new OpenTrace(told.type(), told.message(), null))
            .orElseGet(() ->
                new OpenTrace(
                    type == 0 ? null : text.substring(0, type),
                    type == 0 ? text.toString() : text.substring(Math.min(type + 2, text.length())),
                    null));
    String line = lines.get(header).text();
    if (line.startsWith("Next ") && findings.isOpen()) {
      findings.wrap(trace);
    } else if (line.startsWith("[previous exception]") && findings.isOpen()) {
      findings.join(Relation.CAUSE, trace);
    } else {
      findings.begin(trace, header);
    }
    stack = new PhpStack(trace, thrown.orElse(null), lines.get(header).number());
  }

  private static boolean isMark(String text) {
    return text.equals("Stack trace:") || text.equals("[stacktrace]");
  }
}
