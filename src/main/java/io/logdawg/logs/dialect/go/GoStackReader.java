package io.logdawg.logs.dialect.go;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the lines: stacks under goroutines, and stacks of errors without one. */
final class GoStackReader {

  /** A goroutine of the same dump is at most this far below the last one. */
  private static final int MAX_GAP = 4;

  /** Of {@code runtime/debug}. */
  private static final String STACK = "Stack";

  private static final String RUNTIME = "runtime stack:";
  private static final int MAX_MESSAGE_LINES = 20;

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();
  private @Nullable OpenTrace trace;

  /** Whether the open failure is a dump of goroutines. */
  private boolean dump;

  /** Whether the open stack was printed by who recovered from a panic. */
  private boolean recovered;

  GoStackReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      Optional<GoroutineHeader> goroutine = GoroutineHeader.read(lines.get(i).text());
      Optional<RaceHeader> race = RaceHeader.read(lines, i);
      if (lines.get(i).text().equals(RUNTIME)) {
        i = afterRuntime(i);
      } else if (race.isPresent()) {
        race(i, race.get());
      } else if (goroutine.isPresent()) {
        goroutine(i, goroutine.get().thread());
      } else if (i + 1 < lines.size()
          && GoFrames.recovered(lines.get(i), lines.get(i + 1)).isPresent()) {
        recovered(i++);
      } else if (findings.isOpen() && i == findings.next() && isElided(lines.get(i).text())) {
        findings.reaches(i);
      } else if (i > 0 && GoFrames.isPlace(lines.get(i))) {
        int index = i;
        GoFrames.read(lines.get(i - 1), lines.get(i)).ifPresent(frame -> add(frame, index));
      }
    }
    return findings.close();
  }

  /** {@code ...additional frames elided...} of the runtime; people shorten by dots alone. */
  private static boolean isElided(String text) {
    String line = text.strip();
    return line.equals("...") || (line.startsWith("...") && line.endsWith("elided..."));
  }

  private void recovered(int index) {
    if (!findings.isOpen() || index > findings.next()) {
      int start = Math.max(findings.next(), index - 1);
      String message = start < index ? lines.get(start).text() : "";
      trace = findings.begin(new OpenTrace("panic", message, null), start);
      dump = false;
    }
    Optional<Frame> frame = GoFrames.recovered(lines.get(index), lines.get(index + 1));
    if (trace != null && frame.isPresent()) {
      trace.add(frame.get());
    }
    findings.reaches(index + 1);
  }

  /** The stack of the runtime itself, which noticed what the goroutine below it did. */
  private int afterRuntime(int index) {
    int at = index;
    while (at + 1 < lines.size() && !lines.get(at + 1).isBlank()) {
      at++;
    }
    return at;
  }

  private void race(int index, RaceHeader race) {
    trace =
        race.first() || !findings.isOpen()
            ? findings.begin(new OpenTrace("DATA RACE", race.message(), null), index)
            : findings.join(Relation.SIBLING, new OpenTrace(null, race.message(), null));
    dump = true;
    findings.reaches(index);
  }

  private void goroutine(int index, String thread) {
    boolean near = findings.isOpen() && index - findings.next() <= MAX_GAP;
    Optional<Panic> panic = Panic.before(lines, index, findings.next());
    if (near && dump && panic.isEmpty()) {
      trace = findings.join(Relation.SIBLING, new OpenTrace(null, "", thread));
    } else {
      Panic told = panic.orElseGet(() -> new Panic(null, words(index), List.of(), index));
      trace = findings.begin(new OpenTrace(told.type(), told.message(), thread), told.first());
      told.recovered()
          .forEach(
              first -> findings.join(Relation.CAUSE, new OpenTrace(told.type(), first, thread)));
    }
    dump = true;
    recovered = false;
    findings.reaches(index);
  }

  /** The line right above a dump that nobody announced. */
  private String words(int index) {
    return index > findings.next() ? lines.get(index - 1).text() : "";
  }

  private void add(Frame frame, int index) {
    // The call stands one line above its place.
    boolean follows = findings.isOpen() && index - 1 <= findings.next();
    if (!follows) {
      stackOfError(index - 1);
    }
    if (trace != null) {
      trace.add(frame);
      boolean panicked = "panic".equals(frame.function()) && !frame.inApp();
      if (panicked && recovered) {
        // What recovered ran after the panic, and printed this stack.
        trace.disown();
      }
      recovered |= STACK.equals(frame.function()) && !frame.inApp();
    }
    findings.reaches(index);
  }

  /** {@code %+v} prints the cause with its stack, then each wrapper's words with its own. */
  private void stackOfError(int call) {
    boolean wraps = !dump && findings.isOpen() && call - findings.next() <= MAX_GAP;
    int start = wraps ? findings.next() : Math.max(findings.next(), call - 1);
    String message = start < call ? lines.get(start).text() : "";
    var opened = new OpenTrace(null, message, null);
    for (int i = start + 1; i < Math.min(call, start + MAX_MESSAGE_LINES); i++) {
      opened.continueMessage(lines.get(i).text());
    }
    trace = wraps ? findings.wrap(opened) : findings.begin(opened, start);
    dump = false;
  }
}
