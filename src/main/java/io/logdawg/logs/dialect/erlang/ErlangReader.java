package io.logdawg.logs.dialect.erlang;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the lines; the stacks of one report stand together. */
final class ErlangReader {

  private static final String REPORT = " REPORT====";
  private static final int REPORT_LINES = 14;

  private final List<LogLine> lines;
  private final Deque<TermScanner.Stack> terms;
  private final OpenFindings findings = new OpenFindings();

  /** Where the report began that the next stack may belong to. */
  private int report;

  /** Whether a report began since the last stack. */
  private boolean begun = true;

  ErlangReader(List<LogLine> lines) {
    this.lines = lines;
    this.terms = new ArrayDeque<>(new TermScanner(lines).read());
  }

  List<Finding> read() {
    int at = 0;
    while (at < lines.size()) {
      TermScanner.Stack term = terms.peek();
      if (term != null && term.first() <= at) {
        boundary(at);
        terms.remove();
        term(term);
        at = terms.isEmpty() || terms.element().first() > term.last() ? term.last() + 1 : at;
      } else if (PrintedCall.read(lines.get(at)).isPresent()) {
        at = printed(at);
      } else {
        boundary(at++);
      }
    }
    return findings.close();
  }

  private void boundary(int index) {
    String text = lines.get(index).text();
    boolean goesOn =
        text.startsWith("**") || text.startsWith("[{") || lines.get(index).indent() > 0;
    if (text.contains(REPORT) || text.isBlank() || !goesOn) {
      begun = true;
      report = index;
    }
  }

  private void term(TermScanner.Stack stack) {
    String words = wordsAbove(stack.first());
    String reason = stack.reason() == null ? toldReason(stack.first()) : stack.reason();
    var trace =
        reason == null
            ? new OpenTrace(null, words, null)
            : new OpenTrace(atom(reason), reason, null);
    stack.frames().forEach(trace::add);
    add(trace, stack.first());
    findings.reaches(stack.last());
  }

  /** The index of the first line after the stack. */
  private int printed(int from) {
    Optional<RaisedHeader> header = RaisedHeader.above(lines, from, findings.next());
    int at = from;
    int last = from;
    var frames = new ArrayDeque<Frame>();
    while (at < lines.size() && at - last <= RaisedHeader.DETAILS) {
      Optional<PrintedCall> call = PrintedCall.read(lines.get(at));
      if (call.isPresent() && (at == from || !call.get().first())) {
        frames.add(call.get().frame());
        last = at;
      } else if (call.isPresent() || !RaisedHeader.isDetail(lines.get(at).text())) {
        break;
      }
      at++;
    }
    int end = last;
    RaisedHeader told =
        header
            .or(() -> RaisedHeader.below(lines, from, end + 1))
            .orElseGet(() -> new RaisedHeader(null, wordsAbove(from), from, end));
    var trace = new OpenTrace(told.kind(), told.message(), null);
    PrintedCall.unmatched(told.message(), lines.get(told.first()).number()).ifPresent(trace::add);
    frames.forEach(trace::add);
    add(trace, Math.min(from, told.first()));
    findings.reaches(Math.max(end, told.last()));
    begun = true;
    return findings.next();
  }

  private void add(OpenTrace trace, int first) {
    boolean near = first - report <= REPORT_LINES && report >= findings.next();
    // Several stacks may stand in the last line, and a failure needs a line to begin in.
    boolean noneLeft = findings.next() >= lines.size();
    if (findings.isOpen() && (!begun || noneLeft)) {
      findings.join(Relation.SIBLING, trace);
    } else {
      findings.begin(trace, near ? Math.min(first, report) : Math.max(first, findings.next()));
    }
    begun = false;
  }

  private String wordsAbove(int index) {
    for (int i = index - 1; i >= Math.max(findings.next(), index - 3); i--) {
      String text = lines.get(i).text().strip();
      if (!text.isEmpty() && !text.contains(REPORT)) {
        return text.startsWith("** ") ? text.substring(3) : text;
      }
    }
    String own = lines.get(index).text();
    int term = own.indexOf("[{");
    return term <= 0 ? "" : own.substring(0, term).strip();
  }

  /** {@code ** Reason for termination = error:function_clause} of state machines. */
  private @Nullable String toldReason(int index) {
    String mark = "Reason for termination = ";
    for (int i = index - 1; i >= Math.max(findings.next(), index - REPORT_LINES); i--) {
      int at = lines.get(i).text().indexOf(mark);
      if (at >= 0) {
        String reason = lines.get(i).text().substring(at + mark.length());
        return reason.substring(reason.indexOf(':') + 1);
      }
    }
    return null;
  }

  /** {@code badkey} of {@code {badkey,quince}}. */
  private static @Nullable String atom(String reason) {
    int start = 0;
    while (start < reason.length() && "{[ ".indexOf(reason.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < reason.length()
        && (Character.isLetterOrDigit(reason.charAt(end)) || reason.charAt(end) == '_')) {
      end++;
    }
    return end > start ? reason.substring(start, end) : null;
  }
}
