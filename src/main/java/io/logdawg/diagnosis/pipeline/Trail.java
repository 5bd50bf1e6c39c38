package io.logdawg.diagnosis.pipeline;

import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.TraceStep;
import io.logdawg.reports.progress.Progress;
import io.logdawg.source.SourceUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a diagnosis did, step by step: time, requests, choices. Of one that fails, it is what is
 * kept.
 */
public final class Trail {

  private static final SourceUsage.Snapshot NOTHING = new SourceUsage.Snapshot(0, 0, 0, -1);

  private final Predicate<String> announce;
  private final List<TraceStep> steps = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Draft draft = new Draft();
  private volatile Supplier<SourceUsage.Snapshot> usage = () -> NOTHING;
  private volatile String writing = "";

  /**
   * @param announce is told each step's name before it begins, and answers whether the attempt
   *     still holds the report
   */
  public Trail(Predicate<String> announce) {
    this.announce = announce;
  }

  /** Runs a step. It is recorded whether it succeeds or not. */
  public <T> T step(String name, Supplier<T> work) {
    if (!announce.test(name)) {
      throw new StaleAttemptException();
    }
    SourceUsage.Snapshot before = usage.get();
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      SourceUsage.Snapshot after = usage.get();
      steps.add(
          new TraceStep(
              name,
              (System.nanoTime() - start) / 1_000_000,
              after.requests() - before.requests(),
              after.cached() - before.cached(),
              after.bytes() - before.bytes(),
              List.copyOf(said),
              rateLeft(before, after)));
      said.clear();
      writing = "";
    }
  }

  private static @Nullable Integer rateLeft(
      SourceUsage.Snapshot before, SourceUsage.Snapshot after) {
    boolean told = after.requests() > before.requests() && after.rateLeft() >= 0;
    return told ? after.rateLeft() : null;
  }

  /** Notes a choice of the running step, in a sentence. */
  public void say(String sentence) {
    said.add(sentence);
  }

  /** Shows readers who wait what is being written in the running step; it is not kept. */
  public void writing(String words) {
    writing = words;
  }

  /** Counts what is asked of the provider; what was asked already belongs to the running step. */
  public void count(SourceUsage counted) {
    usage = counted::snapshot;
  }

  /** What was asked of the provider so far, and what is being written; for any thread. */
  public Progress progress() {
    SourceUsage.Snapshot now = usage.get();
    return new Progress(now.requests(), now.bytes(), writing);
  }

  public List<TraceStep> steps() {
    return List.copyOf(steps);
  }

  Draft draft() {
    return draft;
  }

  /** What there is to keep of a diagnosis that does not finish. */
  public @Nullable ReportData found() {
    return steps.isEmpty() ? null : draft.unfinished(steps());
  }
}
