package io.logdawg.logs.dialect.dart;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the lines. */
final class DartStackReader {

  /**
   * Flutter prints the stack this far below the widget, and a message before its stack, at most.
   */
  private static final int MAX_ABOVE_STACK = 60;

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();

  /** The widget that the open error comes from, which called all that the stack tells. */
  private @Nullable Frame widget;

  /** What told of the open error before any call, a widget or the engine, ends here. */
  private int announced = -1;

  private @Nullable Frame last;

  DartStackReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    int at = 0;
    while (at < lines.size()) {
      Optional<DartFrames.Call> call = DartFrames.at(lines, at);
      if (call.isPresent()) {
        call(at, call.get());
        at += call.get().lines();
        continue;
      }
      String text = lines.get(at).text();
      Optional<Frame> built = Widget.at(lines, at);
      if (built.isPresent()) {
        announce(at);
        widget = built.get();
      } else if (Told.isUnhandledByEngine(text)) {
        announce(at);
      } else if (findings.next() == at && goesOn(text)) {
        findings.reaches(at);
      }
      at++;
    }
    settle();
    return findings.close();
  }

  private void call(int at, DartFrames.Call call) {
    boolean follows =
        findings.isOpen() && at == findings.next() && !DartFrames.isFirst(lines.get(at).text());
    boolean first = announced == findings.next() && at - announced <= MAX_ABOVE_STACK;
    if (!follows && !first) {
      settle();
      Told told = Told.above(lines, at, findings.next());
      findings.begin(told.open(), told.first());
    }
    announced = -1;
    findings.current().orElseThrow().add(call.frame());
    last = call.frame();
    findings.reaches(at + call.lines() - 1);
  }

  private void announce(int at) {
    settle();
    Told told = Told.above(lines, at + 1, findings.next());
    findings.begin(told.open(), Math.min(told.first(), at));
    findings.reaches(at);
    announced = at + 1;
  }

  private void settle() {
    if (widget != null) {
      findings.current().orElseThrow().add(widget);
      widget = null;
    }
    last = null;
  }

  private boolean goesOn(String text) {
    String bare = text.strip();
    return bare.equals("<asynchronous suspension>")
        || bare.startsWith("===== asynchronous gap ===")
        || bare.startsWith("(elided ")
        || bare.startsWith("...     ")
        || repeats(bare);
  }

  /** Consoles of editors repeat the place of a call below it: {@code cart.dart:12}. */
  private boolean repeats(String text) {
    return last != null
        && last.file() != null
        && text.endsWith(".dart:" + last.line())
        && last.file().endsWith(text.substring(0, text.lastIndexOf(':')));
  }
}
