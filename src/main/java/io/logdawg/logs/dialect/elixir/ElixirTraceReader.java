package io.logdawg.logs.dialect.elixir;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;

/** One pass over the lines: a header, its message, its frames. */
final class ElixirTraceReader {

  private static final int MAX_MESSAGE_LINES = 50;

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();

  ElixirTraceReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    boolean called = false;
    for (int i = 0; i < lines.size(); i++) {
      Optional<ElixirHeader> header = ElixirHeader.read(lines.get(i).text());
      Optional<ElixirHeader> expected = ElixirHeader.expected(lines, i);
      if (expected.isPresent()) {
        findings.begin(new OpenTrace(null, expected.get().message(), null), i);
        i += 2;
        findings.reaches(i);
        called = false;
      } else if (header.isPresent()) {
        OpenTrace trace = new OpenTrace(header.get().type(), header.get().message(), null);
        ElixirFrames.compiled(header.get().message(), lines.get(i).number()).ifPresent(trace::add);
        findings.begin(trace, i);
        called = false;
      } else if (findings.isOpen() && mayReach(i, called)) {
        Optional<Frame> frame = ElixirFrames.read(lines.get(i));
        called |= frame.isPresent();
        frame.ifPresent(this::add);
        if (frame.isPresent()) {
          findings.reaches(i);
        } else if (!called) {
          continueMessage(i);
        }
      }
    }
    return findings.close();
  }

  /** The frames are one block; the message above them may have gaps. */
  private boolean mayReach(int index, boolean called) {
    return called ? index == findings.next() : index - findings.next() < MAX_MESSAGE_LINES;
  }

  private void add(Frame frame) {
    findings.current().ifPresent(trace -> trace.add(frame));
  }

  private void continueMessage(int index) {
    boolean framesFollow = false;
    int limit = Math.min(lines.size(), index + MAX_MESSAGE_LINES);
    for (int i = index + 1; i < limit && !framesFollow; i++) {
      framesFollow = ElixirFrames.read(lines.get(i)).isPresent();
    }
    if (framesFollow) {
      findings.current().ifPresent(trace -> trace.continueMessage(lines.get(index).text()));
      findings.reaches(index);
    }
  }
}
