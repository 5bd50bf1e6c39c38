package io.logdawg.source.github.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts a list of paths into requests, each path once. */
public final class Batches {

  private Batches() {}

  public static List<List<String>> of(Collection<String> paths, int most) {
    return of(paths, most, Long.MAX_VALUE, _ -> 0);
  }

  /**
   * Each batch has at most {@code most} paths of together {@code total} weight, and at least one.
   */
  public static List<List<String>> of(
      Collection<String> paths, int most, long total, ToLongFunction<String> weight) {
    List<List<String>> batches = new ArrayList<>();
    List<String> batch = new ArrayList<>();
    long left = total;
    for (String path : paths.stream().distinct().toList()) {
      long own = weight.applyAsLong(path);
      if (!batch.isEmpty() && (batch.size() == most || own > left)) {
        batches.add(batch);
        batch = new ArrayList<>();
        left = total;
      }
      batch.add(path);
      left -= own;
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
