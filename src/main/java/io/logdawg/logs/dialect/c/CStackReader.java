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
  private final List<CStack> stacks = new ArrayList<>();

  /** Where the threads were created that the next failure speaks of. */
  private final List<CStack> threads = new ArrayList<>();

  private @Nullable Announcement announced;
  private @Nullable Announcement told;
  private @Nullable String caption;
  private @Nullable String stopped;
  private boolean report;
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
    if (stacks.isEmpty() || call.first() || !follows) {
      begin(index, call);
    }
    stacks.getLast().add(call);
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
      report = false;
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
    if (!stacks.isEmpty() && news == null && stopsAgain(index, call)) {
      stacks.getLast().clear();
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
    if (stacks.isEmpty() || news != null || !isCompanion(index, call, thread, above)) {
      finish();
      first = news != null ? announcedAt : words < 0 ? index : words;
      told = news;
      announced = null;
      report = news != null;
    }
    if (news == null) {
      stacks.add(new CStack(null, thread == null ? above : "", thread));
    } else {
      stacks.add(
          new CStack(news.type(), news.message().isEmpty() ? above : news.message(), thread));
    }
  }

  /** Debuggers show the innermost call when they stop, and then again with its callers. */
  private boolean stopsAgain(int index, CCall call) {
    return call.number() == 0
        && told != null
        && told.isSignal()
        && index - next <= COMPANION_LINES
        && stacks.getLast().isOnly(call.frame());
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
    return call.first() && !apart && (report || index - next <= COMPANION_LINES);
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
    stacks.removeIf(CStack::isEmpty);
    if (stacks.stream().allMatch(CStack::isCreation)) {
      threads.addAll(stacks);
    } else {
      stacks.addAll(threads);
      threads.clear();
      CStack primary = primary();
      CStack news = stacks.getFirst();
      if (told != null && primary != news) {
        primary.takeNewsOf(news);
        stacks.removeIf(stack -> stack == news && news.isOnly(primary.innermost()));
      }
      var closed = new ArrayList<Trace>();
      closed.add(primary.close(Relation.PRIMARY, told == null ? null : told.place()));
      for (CStack stack : stacks) {
        if (stack != primary) {
          closed.add(stack.close(Relation.SIBLING, null));
        }
      }
      findings.add(new Finding(closed, first, next - 1, List.of()));
    }
    stacks.clear();
    told = null;
  }

  /** The thread that stopped; of a dump that does not say, the one that got a signal. */
  private CStack primary() {
    for (CStack stack : stacks) {
      if (stopped != null && stack.isOf(stopped)) {
        return stack;
      }
    }
    for (CStack stack : stacks) {
      if (stack.handlesSignal()) {
        return stack;
      }
    }
    boolean announcesFirst = told != null || !stacks.getFirst().isOf("Thread 2");
    return announcesFirst ? stacks.getFirst() : stacks.getLast();
  }
}
