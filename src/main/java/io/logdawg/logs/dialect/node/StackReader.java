package io.logdawg.logs.dialect.node;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the lines; a header is looked for backwards from a stack's first frame. */
final class StackReader {

  private static final int MAX_MESSAGE_LINES = 50;

  /** How far above its components an error without a stack stands. */
  private static final int COMPONENTS_BELOW = 5;

  /** The lines of an error's printed properties between its frames and its cause. */
  private static final int MAX_PROPERTIES = 100;

  /**
   * @param member of an AggregateError
   */
  private record Part(Relation relation, OpenTrace trace, boolean member) {}

  private final List<LogLine> lines;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private int first;

  /** The index after the last line that belongs to a stack. */
  private int next;

  StackReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      if (ComponentStack.isTitle(line.text())) {
        i = components(i);
        continue;
      }
      int index = i;
      Optional<Frame> frame = V8Frames.read(line).or(() -> AtFrames.read(line, expected(index)));
      if (frame.isPresent()) {
        if (parts.isEmpty() || i > next) {
          begin(i);
        }
        parts.getLast().trace.add(frame.get());
        next = i + 1;
      } else if (i == next && !parts.isEmpty() && isPartOfStack(i)) {
        next = i + 1;
      }
    }
    finish();
    return findings;
  }

  /** A companion of the error above, if one is near; the index of its last line. */
  private int components(int title) {
    int at = title + 1;
    while (at < lines.size() && at <= title + 2 && lines.get(at).isBlank()) {
      at++;
    }
    boolean alone = parts.isEmpty() || title - next > MAX_PROPERTIES;
    StackHeader header = null;
    int said = title;
    while (alone && header == null && said > Math.max(next, title - COMPONENTS_BELOW)) {
      said--;
      header = StackHeader.within(lines.get(said).text()).orElse(null);
    }
    var trace =
        header == null
            ? new OpenTrace(null, lines.get(title).text().strip(), null)
            : new OpenTrace(header.type(), header.message(), null);
    while (at < lines.size()) {
      Optional<Frame> frame = ComponentStack.frame(lines.get(at));
      if (frame.isEmpty() && !ComponentStack.isPlaceless(lines.get(at))) {
        break;
      }
      frame.ifPresent(trace::add);
      at++;
    }
    if (!trace.hasFrames()) {
      return title;
    }
    if (alone) {
      finish();
      first = header == null ? title : said;
    }
    parts.add(new Part(alone ? Relation.PRIMARY : Relation.SIBLING, trace, false));
    next = at;
    return at - 1;
  }

  /** Code at the place, what Node leaves out because it stands in another stack, a gap of one. */
  private boolean isPartOfStack(int index) {
    String text = lines.get(index).text();
    boolean gap =
        lines.get(index).isBlank()
            && index + 1 < lines.size()
            && V8Frames.read(lines.get(index + 1)).isPresent();
    return gap
        || TestReport.isCode(text)
        || text.contains("matching cause stack trace ...")
        || text.contains("matching original stack trace ...");
  }

  private boolean expected(int index) {
    boolean amidStack = !parts.isEmpty() && index == next;
    return amidStack || (index > 0 && StackHeader.atStart(lines.get(index - 1).text()).isPresent());
  }

  private void begin(int index) {
    int start = headerBefore(index);
    StackHeader header =
        start < 0 ? null : StackHeader.atStart(lines.get(start).text()).orElseThrow();
    int test = TestReport.nameAbove(lines, index, Math.max(next, index - MAX_MESSAGE_LINES));
    if (header == null && test >= 0) {
      beginFailedTest(test, index);
      return;
    }
    if (header == null && index > next) {
      String before = lines.get(index - 1).text();
      header = StackHeader.beforeStack(before).or(() -> StackHeader.within(before)).orElse(null);
      start = header == null ? index : index - 1;
    } else if (header == null) {
      start = index;
    }
    Relation relation = relation(header, start);
    if (relation == Relation.PRIMARY) {
      relation = aggregateAbove(start) ? Relation.SIBLING : relation;
      if (relation == Relation.PRIMARY) {
        finish();
        first = start;
      }
    }
    var trace =
        new OpenTrace(
            header == null ? null : header.type(), header == null ? "" : header.message(), null);
    continueMessage(trace, start + 1, index);
    syntaxErrorPlace(header, start).ifPresent(trace::add);
    parts.add(new Part(relation, trace, relation == Relation.SIBLING));
  }

  /** Jest says below the test's name what was expected, or an error of any name. */
  private void beginFailedTest(int test, int index) {
    boolean cause = !parts.isEmpty() && TestReport.isCause(lines.get(test).text());
    if (!cause) {
      finish();
      first = test;
    }
    int said = Math.min(test + 1, index - 1);
    while (said < index - 1 && lines.get(said).isBlank()) {
      said++;
    }
    String words = said > test ? lines.get(said).text().strip() : "";
    StackHeader header = StackHeader.beforeStack(words).orElse(null);
    var trace =
        new OpenTrace(
            header == null ? null : header.type(), header == null ? words : header.message(), null);
    continueMessage(trace, said + 1, index);
    parts.add(new Part(cause ? Relation.CAUSE : Relation.PRIMARY, trace, false));
  }

  private void continueMessage(OpenTrace trace, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!TestReport.isCode(lines.get(i).text())) {
        trace.continueMessage(lines.get(i).text());
      }
    }
  }

  private Relation relation(@Nullable StackHeader header, int start) {
    if (header == null || parts.isEmpty() || start - next > MAX_PROPERTIES) {
      return Relation.PRIMARY;
    }
    return switch (header.kind()) {
      case CAUSE -> Relation.CAUSE;
      case MEMBER -> Relation.SIBLING;
      // The further members of an AggregateError are indented and have no mark.
      case FIRST -> {
        boolean inGroup = parts.stream().anyMatch(Part::member);
        yield inGroup && header.column() > 0 ? Relation.SIBLING : Relation.PRIMARY;
      }
    };
  }

  /** An AggregateError without frames of its own stands in brackets two lines above its first. */
  private boolean aggregateAbove(int start) {
    if (start - 1 < next || !lines.get(start - 1).text().strip().equals("[errors]: [")) {
      return false;
    }
    Optional<StackHeader> group =
        start - 2 < next ? Optional.empty() : StackHeader.inBrackets(lines.get(start - 2).text());
    if (group.isEmpty()) {
      return !parts.isEmpty();
    }
    boolean cause = group.get().kind() == StackHeader.Kind.CAUSE && !parts.isEmpty();
    if (!cause) {
      finish();
      first = start - 2;
    }
    var trace = new OpenTrace(group.get().type(), group.get().message(), null);
    parts.add(new Part(cause ? Relation.CAUSE : Relation.PRIMARY, trace, false));
    return true;
  }

  private int headerBefore(int index) {
    for (int i = index - 1; i >= Math.max(next, index - MAX_MESSAGE_LINES); i--) {
      if (StackHeader.atStart(lines.get(i).text()).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The loader throws a syntax error: its own place is only told above it ({@code /shop/a.js:3}).
   */
  private Optional<Frame> syntaxErrorPlace(@Nullable StackHeader header, int start) {
    if (header == null || !header.type().equals("SyntaxError")) {
      return Optional.empty();
    }
    for (int i = start - 1; i >= Math.max(next, start - 8); i--) {
      Optional<Frame> place = V8Frames.read(lines.get(i).with("at " + lines.get(i).text() + ":0"));
      if (place.filter(Frame::inApp).isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private void finish() {
    if (!parts.isEmpty()) {
      List<Trace> traces = parts.stream().map(part -> part.trace.close(part.relation)).toList();
      findings.add(new Finding(traces, first, next - 1, List.of()));
      parts.clear();
    }
  }
}
