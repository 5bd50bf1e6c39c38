package io.logdawg.logs.dialect.dotnet;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One pass over the lines. The innermost exception's frames come first, then those around it. */
final class DotnetTraceReader {

  private static final int MAX_MESSAGE_LINES = 50;

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();

  /** Exceptions whose frames have not all come, the innermost on top. */
  private final Deque<OpenTrace> open = new ArrayDeque<>();

  DotnetTraceReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      Optional<Frame> frame = DotnetFrames.read(lines.get(i));
      if (frame.isPresent()) {
        if (open.isEmpty() || i > findings.next()) {
          begin(i);
        }
        open.element().add(frame.get());
        findings.reaches(i);
      } else if (findings.isOpen() && i == findings.next()) {
        mark(i);
      }
    }
    return findings.close();
  }

  /** {@code --- End of inner exception stack trace ---}, {@code … from previous location …}. */
  private void mark(int index) {
    String text = lines.get(index).text();
    if (TestMessage.isInnerStack(text) && open.size() > 1) {
      open.pop();
      findings.reaches(index);
    }
    if (text.startsWith("--- End of ", Scan.blanks(text, 0))) {
      if (text.contains("inner exception") && open.size() > 1) {
        open.pop();
      }
      // Mono leaves a line blank below it.
      boolean blank = index + 1 < lines.size() && lines.get(index + 1).isBlank();
      findings.reaches(blank ? index + 1 : index);
    }
  }

  private void begin(int index) {
    int limit = Math.max(findings.next(), index - MAX_MESSAGE_LINES);
    int test = TestMessage.above(lines, index, limit);
    if (test >= 0) {
      openTest(test, index);
      return;
    }
    int start = index - 1;
    while (start >= limit && !DotnetHeader.isStart(lines.get(start).text())) {
      start--;
    }
    // Since .NET Core each inner exception has a line of its own.
    while (start > limit && DotnetHeader.isInner(lines.get(start).text())) {
      start--;
    }
    if (start < limit) {
      String words = index > limit ? lines.get(index - 1).text() : "";
      open.clear();
      open.push(
          findings.begin(new OpenTrace(null, words, null), index > limit ? index - 1 : index));
      return;
    }
    open(DotnetHeader.of(text(start, index)), start);
  }

  /** Outer frames come first. */
  private void openTest(int start, int index) {
    open.clear();
    for (OpenTrace trace : TestMessage.chain(lines.subList(start + 1, index - 1))) {
      open.addLast(
          open.isEmpty() ? findings.begin(trace, start) : findings.join(Relation.CAUSE, trace));
    }
  }

  private void open(DotnetHeader header, int start) {
    open.clear();
    for (OpenTrace trace : header.chain()) {
      boolean outer = open.isEmpty();
      // The first of an AggregateException's has been told as its inner exception.
      boolean told = header.member() == 0 && findings.isOpen();
      if (told) {
        open.push(trace);
      } else if (outer && header.member() > 0 && findings.isOpen()) {
        open.push(findings.join(Relation.SIBLING, trace));
      } else {
        open.push(outer ? findings.begin(trace, start) : findings.join(Relation.CAUSE, trace));
      }
    }
  }

  private String text(int from, int to) {
    var text = new StringBuilder(lines.get(from).text());
    for (int i = from + 1; i < to; i++) {
      text.append('\n').append(lines.get(i).text());
    }
    return text.toString();
  }
}
