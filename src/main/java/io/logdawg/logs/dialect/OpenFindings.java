package io.logdawg.logs.dialect;

import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The failures of some lines while a dialect reads them in one pass: the open one takes traces
 * until the next begins.
 */
public final class OpenFindings {

  private record Part(Relation relation, OpenTrace trace) {}

  private final List<Finding> closed = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /** What wraps the parts, the outermost last. */
  private final List<OpenTrace> wrappers = new ArrayList<>();

  private int first;
  private int next;

  /** Closes what is open and begins a failure whose lines begin at index {@code from}. */
  public OpenTrace begin(OpenTrace primary, int from) {
    finish();
    first = from;
    next = from + 1;
    parts.add(new Part(Relation.PRIMARY, primary));
    return primary;
  }

  /** Adds to the open failure. */
  public OpenTrace join(Relation relation, OpenTrace trace) {
    parts.add(new Part(relation, trace));
    return trace;
  }

  /** For languages that print the cause first: what was read until now caused {@code primary}. */
  public OpenTrace wrap(OpenTrace primary) {
    wrappers.add(primary);
    return primary;
  }

  /** The trace that was added last, while a failure is open. */
  public Optional<OpenTrace> current() {
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast().trace);
  }

  public boolean isOpen() {
    return !parts.isEmpty();
  }

  /** The line at {@code index} belongs to the open failure. */
  public void reaches(int index) {
    next = index + 1;
  }

  /** The index after the last line that belongs to a failure. */
  public int next() {
    return next;
  }

  public void finish() {
    if (!parts.isEmpty()) {
      var traces = new ArrayList<Trace>();
      for (OpenTrace wrapper : wrappers.reversed()) {
        traces.add(wrapper.close(traces.isEmpty() ? Relation.PRIMARY : Relation.CAUSE));
      }
      for (Part part : parts) {
        boolean wrapped = part.relation == Relation.PRIMARY && !traces.isEmpty();
        traces.add(part.trace.close(wrapped ? Relation.CAUSE : part.relation));
      }
      closed.add(new Finding(traces, first, next - 1, List.of()));
      parts.clear();
      wrappers.clear();
    }
  }

  /** All of them, in the lines' order. */
  public List<Finding> close() {
    finish();
    return List.copyOf(closed);
  }
}
