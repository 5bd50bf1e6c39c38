package io.logdawg.logs.dialect.apple;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the lines; a report has one failure, told first, and the stacks of all threads. */
final class CrashReader {

  /** Between the calls of Swift's backtraces stand lines of source. */
  private static final int MAX_SOURCE = 12;

  /** What was said stands at most this far above a stack without a report around it. */
  private static final int HEADER_LINES = 12;

  private final List<LogLine> lines;
  private final List<Finding> findings = new ArrayList<>();
  private final List<CrashStack> stacks = new ArrayList<>();
  private final Told told = new Told();
  private @Nullable CrashStack caption;
  private int first = -1;
  private int next;
  private int number;
  private boolean stacked;

  CrashReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      Optional<AppleCall> call = AppleCall.read(lines.get(i));
      if (call.isPresent()) {
        call(i, call.get());
      } else {
        other(i);
      }
    }
    finish();
    return List.copyOf(findings);
  }

  private void call(int index, AppleCall call) {
    boolean follows =
        stacked
            && caption == null
            && (index == next
                || (call.number() >= number && index - next <= MAX_SOURCE && call.number() > 0));
    if (!follows) {
      if (first >= 0 && caption == null && index - next > HEADER_LINES && !told.inReport()) {
        finish();
      }
      stacks.add(caption == null ? CrashStack.unnamed() : caption);
      caption = null;
      stacked = true;
    }
    Frame frame = call.frame();
    if (frame != null) {
      stacks.getLast().add(frame);
    }
    reach(index);
    number = call.number();
  }

  private void other(int index) {
    LogLine line = lines.get(index);
    String text = line.text().strip();
    if (text.startsWith("Process:") || text.startsWith("Incident Identifier:")) {
      finish();
      told.beginReport();
      reach(index);
      return;
    }
    Optional<CrashStack> named = CrashStack.read(text);
    if (named.isPresent()) {
      caption = named.get();
      reach(index);
      return;
    }
    Optional<Trouble> trouble = Trouble.read(line);
    if (trouble.isPresent()) {
      boolean another = !stacks.isEmpty() && !told.inReport();
      if (another || (trouble.get().whole() && told.isWhole() && !told.inReport())) {
        finish();
      }
      told.add(trouble.get());
      reach(index);
    } else {
      told.information(text);
    }
  }

  private void reach(int index) {
    first = first < 0 ? index : first;
    next = index + 1;
  }

  private void finish() {
    stacks.removeIf(CrashStack::isEmpty);
    if (!stacks.isEmpty() || told.isWhole()) {
      CrashStack primary = CrashStack.primary(stacks);
      var traces = new ArrayList<>(List.of(told.close(primary)));
      for (CrashStack stack : stacks) {
        if (stack != primary) {
          traces.add(stack.open(null, "").close(Relation.SIBLING));
        }
      }
      findings.add(new Finding(traces, first, next - 1, List.of()));
    }
    stacks.clear();
    told.clear();
    caption = null;
    first = -1;
    stacked = false;
  }
}
