package io.logdawg.localisation.bench;

import java.util.List;
import java.util.Locale;

/** Where the answers stood; 0 is nowhere. */
record Score(String name, List<Integer> places) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-24s%5d  top-1 %5.1f %%  top-3 %5.1f %%  top-5 %5.1f %%  top-10 %5.1f %%  MRR %.3f",
        name,
        places.size(),
        within(1),
        within(3),
        within(5),
        within(10),
        places.stream().mapToDouble(place -> place == 0 ? 0 : 1.0 / place).average().orElse(0));
  }

  private double within(int k) {
    return 100.0
        * places.stream().filter(p -> p > 0 && p <= k).count()
        / Math.max(1, places.size());
  }

  static int place(List<String> found, List<String> wanted) {
    for (int i = 0; i < found.size(); i++) {
      if (wanted.contains(found.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }
}
