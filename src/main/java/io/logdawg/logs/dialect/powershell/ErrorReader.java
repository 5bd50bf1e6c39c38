package io.logdawg.logs.dialect.powershell;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the lines. */
final class ErrorReader {

  /** Lines such as {@code Stack trace:} between an error and its calls. */
  private static final int MAX_GAP = 3;

  private static final int MAX_CALLS = 100;

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();

  /** Whether the open error consists of script frames alone. */
  private boolean onlyCalls;

  /** The open error's position, which may come again as the first of its calls. */
  private @Nullable Frame position;

  ErrorReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    int at = 0;
    while (at < lines.size()) {
      Optional<Frame> call = ScriptFrame.read(lines.get(at));
      if (call.isPresent()) {
        call(at, call.get());
        at++;
        continue;
      }
      Optional<ConciseError> concise = ConciseError.at(lines, at);
      Optional<ClassicError> classic =
          concise.isPresent() ? Optional.empty() : ClassicError.at(lines, at);
      if (concise.isPresent()) {
        concise(at, concise.get());
      } else if (classic.isPresent()) {
        classic(at, classic.get());
      }
      at = Math.max(at + 1, findings.next());
    }
    settle();
    return findings.close();
  }

  private void call(int at, Frame call) {
    Optional<OpenTrace> open = findings.current();
    boolean near = at - findings.next() <= (onlyCalls ? 0 : MAX_GAP);
    if (open.isPresent() && near && !ScriptFrame.isProperty(lines.get(at).text())) {
      open.get().add(placed(call));
    } else {
      Told told = Told.above(lines, at, findings.next());
      String type = told.type() == null ? typeBelow(at) : told.type();
      begin(new OpenTrace(type, told.message(), null), told.first()).add(call);
      onlyCalls = true;
    }
    findings.reaches(at);
  }

  /** With the column that only the position tells. */
  private Frame placed(Frame call) {
    Frame known = position;
    position = null;
    if (known == null) {
      return call;
    }
    if (known.line() == call.line() && Objects.equals(known.file(), call.file())) {
      return ScriptFrame.frame(
          call.function(), call.file(), call.line(), known.column(), call.logLine());
    }
    findings.current().orElseThrow().add(known);
    return call;
  }

  /** The type of an error that has its calls for a message. */
  private @Nullable String typeBelow(int at) {
    int below = at;
    int end = Math.min(lines.size(), at + MAX_CALLS);
    while (below < end && ScriptFrame.read(lines.get(below)).isPresent()) {
      below++;
    }
    return below == end ? null : ClassicError.at(lines, below).map(ClassicError::type).orElse(null);
  }

  private OpenTrace begin(OpenTrace trace, int from) {
    settle();
    return findings.begin(trace, from);
  }

  private void settle() {
    if (position != null) {
      findings.current().orElseThrow().add(position);
      position = null;
    }
  }

  private void concise(int at, ConciseError error) {
    String type = error.namesCommand() ? null : error.name();
    var trace = begin(new OpenTrace(type, error.message(), null), at - 1);
    int logLine = lines.get(at - 1).number();
    if (error.namesCommand()) {
      trace.add(ScriptFrame.frame(error.name(), null, 0, 0, logLine));
    }
    position = ScriptFrame.frame(null, error.file(), error.line(), error.column(), logLine);
    onlyCalls = false;
    findings.reaches(error.last());
  }

  private void classic(int at, ClassicError error) {
    ClassicError.Complaint first = error.complaints().getFirst();
    Optional<OpenTrace> calls =
        onlyCalls && at == findings.next() ? findings.current() : Optional.empty();
    if (calls.isPresent()) {
      // The calls were printed as the message; the position is who called them all.
      calls.get().add(frame(first));
    } else if (first.message().isEmpty()) {
      Told told = Told.above(lines, at, findings.next());
      String type = error.type() == null ? told.type() : error.type();
      var trace = begin(new OpenTrace(type, told.message(), null), told.first());
      if (told.command() != null) {
        int logLine = lines.get(told.first()).number();
        trace.add(ScriptFrame.frame(told.command(), null, 0, 0, logLine));
      }
      position = frame(first);
    } else {
      begin(new OpenTrace(error.type(), first.message(), null), at).add(frame(first));
    }
    for (ClassicError.Complaint complaint :
        error.complaints().subList(1, error.complaints().size())) {
      settle();
      var sibling = new OpenTrace(error.type(), complaint.message(), null);
      findings.join(Relation.SIBLING, sibling).add(frame(complaint));
    }
    onlyCalls = false;
    findings.reaches(error.last());
  }

  private Frame frame(ClassicError.Complaint complaint) {
    return complaint.position().frame(lines.get(complaint.line()).number());
  }
}
