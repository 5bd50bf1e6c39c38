package io.logdawg.logs.dialect.rust;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One panic after the other: its header, its message, its backtrace if there is one. */
final class RustTraceReader {

  private static final int MAX_MESSAGE_LINES = 50;

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();

  RustTraceReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    int at = 0;
    while (at < lines.size()) {
      LogLine line = lines.get(at);
      Optional<RustPanic> panic =
          RustPanic.isHeader(line.text())
              ? RustPanic.read(line.text(), line.number())
              : Optional.empty();
      if (panic.isPresent()) {
        at = panic(at, panic.get());
      } else if (CauseChain.begins(lines, at)) {
        at = chain(at);
      } else if (RustFrames.begins(lines, at)) {
        at = calls(at);
      } else {
        at++;
      }
    }
    return findings.close();
  }

  /** The index of the first line after the panic. */
  private int panic(int header, RustPanic panic) {
    var trace = new OpenTrace("panic", panic.inline().orElse(""), panic.thread());
    findings.begin(trace, header);
    int at = header + 1;
    int limit = Math.min(lines.size(), header + MAX_MESSAGE_LINES);
    while (at < limit && (!endsMessage(lines.get(at).text()) || CauseChain.goesOn(lines, at))) {
      trace.continueMessage(lines.get(at).text());
      findings.reaches(at++);
    }
    List<Frame> frames = new ArrayList<>();
    if (at < lines.size() && lines.get(at).text().startsWith("stack backtrace:")) {
      at = backtrace(at + 1, frames);
    }
    // Without debug information the backtrace does not say where; the header always does.
    boolean said =
        frames.stream()
            .anyMatch(frame ->
                frame.line() == panic.place().line() && frame.column() == panic.place().column());
    if (!said) {
      trace.add(panic.place());
    }
    frames.forEach(trace::add);
    return at;
  }

  /** What {@code main} returned, or a logger was given. */
  private int chain(int index) {
    CauseChain chain = CauseChain.read(lines, index);
    var trace = new OpenTrace(null, chain.message(), null);
    findings.begin(trace, index);
    chain
        .causes()
        .forEach(cause -> findings.join(Relation.CAUSE, new OpenTrace(null, cause, null)));
    findings.reaches(chain.last());
    int at = chain.last() + 1;
    while (at < lines.size() && at - chain.last() <= 2 && lines.get(at).isBlank()) {
      at++;
    }
    if (at < lines.size() && lines.get(at).text().strip().startsWith(CauseChain.BACKTRACE)) {
      List<Frame> frames = new ArrayList<>();
      at = backtrace(at + 1, frames);
      frames.forEach(trace::add);
    }
    return Math.max(at, chain.last() + 1);
  }

  /** A backtrace whose panic is not there; its first call may have lost its name. */
  private int calls(int index) {
    var trace = new OpenTrace(null, "", null);
    findings.begin(trace, index);
    Optional<Frame> nameless = RustFrames.at(null, lines.get(index));
    nameless.ifPresent(trace::add);
    List<Frame> frames = new ArrayList<>();
    int next = backtrace(index + (nameless.isPresent() ? 1 : 0), frames);
    frames.forEach(trace::add);
    return next;
  }

  private static boolean endsMessage(String text) {
    return text.startsWith("stack backtrace:")
        || text.startsWith("note: ")
        || text.isBlank()
        || RustPanic.isHeader(text);
  }

  private int backtrace(int from, List<Frame> frames) {
    int at = from;
    while (at < lines.size()) {
      Optional<String> symbol = RustFrames.symbol(lines.get(at));
      if (symbol.isEmpty()) {
        return at;
      }
      Optional<Frame> placed =
          at + 1 < lines.size() ? RustFrames.at(symbol.get(), lines.get(at + 1)) : Optional.empty();
      int line = lines.get(at).number();
      at += placed.isPresent() ? 2 : 1;
      frames.add(placed.orElseGet(() -> RustFrames.frame(symbol.get(), null, 0, 0, line)));
      findings.reaches(at - 1);
    }
    return at;
  }
}
