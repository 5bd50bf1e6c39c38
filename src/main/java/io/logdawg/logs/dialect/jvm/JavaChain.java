package io.logdawg.logs.dialect.jvm;

import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog.UnreadLines;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.dialect.jvm.JavaHeader.Kind;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exception with its causes while it is read; what it suppressed is put after them. */
final class JavaChain {

  private record Aside(Relation relation, OpenTrace trace) {}

  private final List<OpenTrace> main = new ArrayList<>();
  private final List<Aside> aside = new ArrayList<>();
  private final List<UnreadLines> unread = new ArrayList<>();
  private final int first;
  private OpenTrace current;
  private boolean awaitsFrames;
  private boolean rootFirst;
  private int suppressedIndent;
  private int last;

  JavaChain(@Nullable JavaHeader header, int first) {
    this.first = first;
    last = first;
    current = header == null ? new OpenTrace(null, "", null) : open(header);
    awaitsFrames = true;
    main.add(current);
  }

  /** Whether a header was read whose frames have not come yet: lines are its message's. */
  boolean awaitsFrames() {
    return awaitsFrames;
  }

  void add(Frame frame, int index) {
    current.add(frame);
    awaitsFrames = false;
    last = index;
  }

  void continueMessage(LogLine line) {
    current.continueMessage(line.text());
  }

  /** An elided stretch counts as frames. */
  void reaches(int index) {
    awaitsFrames = false;
    last = index;
  }

  void skip(List<LogLine> lines) {
    if (lines.stream().anyMatch(line -> !line.isBlank())) {
      unread.add(new UnreadLines(lines.getFirst().number(), lines.getLast().number()));
    }
  }

  void nest(JavaHeader header, int indent, int index) {
    current = open(header);
    awaitsFrames = true;
    last = index;
    if (header.kind() == Kind.SUPPRESSED) {
      suppressedIndent = indent;
      aside.add(new Aside(Relation.SUPPRESSED, current));
    } else if (!aside.isEmpty() && suppressedIndent > 0 && indent >= suppressedIndent) {
      // Indented like what was suppressed: that one's cause, not the failure's.
      aside.add(new Aside(Relation.CAUSE, current));
    } else {
      rootFirst |= header.kind() == Kind.WRAPPER;
      main.add(current);
    }
  }

  Finding close() {
    var traces = new ArrayList<Trace>();
    for (OpenTrace trace : rootFirst ? main.reversed() : main) {
      traces.add(trace.close(traces.isEmpty() ? Relation.PRIMARY : Relation.CAUSE));
    }
    aside.forEach(side -> traces.add(side.trace.close(side.relation)));
    return new Finding(traces, first, last, unread);
  }

  private static OpenTrace open(JavaHeader header) {
    String type = header.type().isEmpty() ? null : header.type();
    return new OpenTrace(type, header.message(), header.thread());
  }
}
