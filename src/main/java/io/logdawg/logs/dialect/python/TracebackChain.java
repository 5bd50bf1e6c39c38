package io.logdawg.logs.dialect.python;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tracebacks that belong together: causes come before what they caused, members after their group.
 */
final class TracebackChain {

  private final List<OpenTrace> main = new ArrayList<>();
  private final List<OpenTrace> members = new ArrayList<>();
  private final int first;
  private int last;
  private boolean linked;
  private boolean inGroup;
  private @Nullable OpenTrace current;

  TracebackChain(int first) {
    this.first = first;
    last = first;
  }

  void linkNext() {
    linked = true;
  }

  void memberNext() {
    inGroup = true;
    linked = true;
  }

  boolean expectsAnother() {
    return linked;
  }

  void add(@Nullable String type, String message, List<Frame> frames, int index) {
    var trace = new OpenTrace(type, message, null);
    frames.forEach(trace::add);
    (inGroup ? members : main).add(trace);
    current = trace;
    linked = false;
    last = index;
  }

  void continueMessage(String line, int index) {
    if (current != null) {
      current.continueMessage(line);
      last = index;
    }
  }

  /** Empty if only the word Traceback was there. */
  Optional<Finding> close() {
    var traces = new ArrayList<Trace>();
    for (OpenTrace trace : main.reversed()) {
      traces.add(trace.closeReversed(traces.isEmpty() ? Relation.PRIMARY : Relation.CAUSE));
    }
    for (OpenTrace member : members) {
      traces.add(member.closeReversed(traces.isEmpty() ? Relation.PRIMARY : Relation.SIBLING));
    }
    return traces.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(traces, first, last, List.of()));
  }
}
