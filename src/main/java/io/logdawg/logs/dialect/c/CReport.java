package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stacks of one report, or of all threads of a program, while they are read. */
final class CReport {

  private final List<CStack> stacks = new ArrayList<>();

  /** Where the threads were created that the next failure speaks of. */
  private final List<CStack> threads = new ArrayList<>();

  private @Nullable Announcement told;

  boolean isEmpty() {
    return stacks.isEmpty();
  }

  CStack last() {
    return stacks.getLast();
  }

  void add(CStack stack) {
    stacks.add(stack);
  }

  void tell(@Nullable Announcement news) {
    told = news;
  }

  /** Debuggers show the innermost call when they stop, and then again with its callers. */
  boolean stoppedAt(@Nullable Frame innermost) {
    return told != null && told.isSignal() && last().isOnly(innermost);
  }

  /**
   * The traces in their order, and none left; empty where threads were only created.
   *
   * @param stopped the thread that the log says has stopped
   */
  List<Trace> close(@Nullable String stopped) {
    stacks.removeIf(CStack::isEmpty);
    var closed = new ArrayList<Trace>();
    if (stacks.stream().allMatch(CStack::isCreation)) {
      threads.addAll(stacks);
    } else {
      stacks.addAll(threads);
      threads.clear();
      CStack primary = primary(stopped);
      CStack news = stacks.getFirst();
      if (told != null && primary != news) {
        primary.takeNewsOf(news);
        stacks.removeIf(stack -> stack == news && news.isOnly(primary.innermost()));
      }
      closed.add(primary.close(Relation.PRIMARY, told == null ? null : told.place()));
      for (CStack stack : stacks) {
        if (stack != primary) {
          closed.add(stack.close(Relation.SIBLING, null));
        }
      }
    }
    stacks.clear();
    told = null;
    return closed;
  }

  /** The thread that stopped; of a dump that does not say, the one that got a signal. */
  private CStack primary(@Nullable String stopped) {
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
