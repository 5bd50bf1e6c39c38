package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the lines. Stacks have no header of their own here: what was announced a few lines
 * above went wrong in them. The stacks of one report or of all threads stand together.
 */
final class CStackReader {

  private static final int HEADER_LINES = 14;
  private static final int COMPANION_LINES = 6;

  /** Between calls that are numbered stand local variables and registers. */
  private static final int MAX_DETAILS = 200;

  private final List<LogLine> lines;
  private final List<Finding> findings = new ArrayList<>();
  private final CReport report = new CReport();
  private @Nullable Announcement announced;
  private @Nullable String caption;
  private @Nullable String stopped;

  /** Whether what is being read was announced. */
  private boolean reported;

  private int captionAt;
  private int announcedAt;
  private int first;
  private int next;
  private int number;

  CStackReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      Optional<CCall> call = CCall.read(lines.get(i));
      if (call.isPresent()) {
        call(i, call.get());
      } else {
        i = other(i);
      }
    }
    finish();
    alone();
    return findings;
  }

  private void call(int index, CCall call) {
    boolean follows = index == next || (call.number() == number + 1 && index - next < MAX_DETAILS);
    if (report.isEmpty() || call.first() || !follows) {
      begin(index, call);
    }
    report.last().add(call);
    next = index + 1;
    number = call.number();
  }

  /** The index of the last line that was read. */
  private int other(int index) {
    String text = lines.get(index).text();
    String thread = StackCaption.thread(text);
    if (thread != null) {
      caption = thread;
      captionAt = index;
    }
    String stop = StackCaption.stopped(text);
    stopped = stop == null ? stopped : stop;
    if (text.startsWith("SUMMARY: ")) {
      reported = false;
    }
    Optional<Announcement> found = Announcement.read(lines, index);
    if (found.isEmpty()) {
      return index;
    }
    Announcement before = index - announcedAt <= HEADER_LINES ? announced : null;
    if (before == null || !found.get().isAbort()) {
      if (before == null || !before.isUndefined()) {
        alone();
      }
      announced = found.get();
      announcedAt = index;
    }
    return found.get().last();
  }

  private void begin(int index, CCall call) {
    Announcement news =
        announced != null && index - announced.last() <= HEADER_LINES ? announced : null;
    String thread = caption != null && index - captionAt <= COMPANION_LINES ? caption : null;
    caption = null;
    if (!report.isEmpty() && news == null && stopsAgain(index, call)) {
      report.last().clear();
      return;
    }
    if (news == null) {
      alone();
    }
    int words = StackCaption.wordsAbove(lines, index, next).orElse(-1);
    // A line that announces says everything; what stands below it may say more.
    String above =
        words < 0 || (news != null && words <= news.last())
            ? ""
            : StackCaption.words(lines.get(words));
    if (report.isEmpty() || news != null || !isCompanion(index, call, thread, above)) {
      finish();
      first = news != null ? announcedAt : words < 0 ? index : words;
      report.tell(news);
      announced = null;
      reported = news != null;
    }
    if (news == null) {
      report.add(new CStack(null, thread == null ? above : "", thread));
    } else {
      report.add(
          new CStack(news.type(), news.message().isEmpty() ? above : news.message(), thread));
    }
  }

  /** Debuggers show the innermost call when they stop, and then again with its callers. */
  private boolean stopsAgain(int index, CCall call) {
    return call.number() == 0 && index - next <= COMPANION_LINES && report.stoppedAt(call.frame());
  }

  /** A sanitizer tells where memory was freed and allocated right after where it was misused. */
  private boolean isCompanion(int index, CCall call, @Nullable String thread, String above) {
    if (thread != null) {
      return true;
    }
    boolean apart =
        StackCaption.isValgrind(lines.get(index))
            && lines.subList(next, index).stream().anyMatch(StackCaption::isGap)
            && !above.startsWith("This conflicts with ");
    return call.first() && !apart && (reported || index - next <= COMPANION_LINES);
  }

  /** What was announced had no stack. */
  private void alone() {
    if (announced != null && announced.whole()) {
      finish();
      var stack = new CStack(announced.type(), announced.message(), null);
      Trace trace = stack.close(Relation.PRIMARY, announced.place());
      findings.add(new Finding(List.of(trace), announcedAt, announced.last(), List.of()));
      next = announced.last() + 1;
    }
    announced = null;
  }

  private void finish() {
    List<Trace> traces = report.close(stopped);
    if (!traces.isEmpty()) {
      findings.add(new Finding(traces, first, next - 1, List.of()));
    }
  }
}
