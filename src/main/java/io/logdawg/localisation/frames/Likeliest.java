package io.logdawg.localisation.frames;

import io.logdawg.localisation.files.Origins;
import io.logdawg.localisation.files.TestCode;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Chooses among files that a frame may mean. */
final class Likeliest {

  private static final int MAX_CANDIDATES = 10;

  private Likeliest() {}

  /** Those that have most of something. */
  static List<String> most(List<String> paths, ToIntFunction<String> of) {
    int best = paths.stream().mapToInt(of).max().orElse(0);
    return paths.stream().filter(path -> of.applyAsInt(path) == best).toList();
  }

  /**
   * What is written and runs before copies and tests, what stands high in the tree before the rest.
   */
  static List<String> first(List<String> paths) {
    return paths.stream()
        .sorted(
            Comparator.comparing(Origins::byCustom)
                .thenComparing(TestCode::is)
                .thenComparingLong(path -> path.chars().filter(c -> c == '/').count())
                .thenComparing(Comparator.naturalOrder()))
        .limit(MAX_CANDIDATES)
        .toList();
  }
}
