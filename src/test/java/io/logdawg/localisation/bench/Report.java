package io.logdawg.localisation.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Prints how well it went. */
final class Report {

  private final List<Outcome> outcomes;

  Report(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  void print() {
    System.out.println("faulty file");
    outcomes.stream()
        .map(outcome -> outcome.bug().group())
        .distinct()
        .sorted()
        .forEach(group -> files(group, outcome -> outcome.bug().group().equals(group)));
    files("crashes", outcome -> outcome.bug().kind().equals("crash"));
    files("failed assertions", outcome -> outcome.bug().kind().equals("assertion"));
    files("all", _ -> true);
    List<Integer> commits =
        outcomes.stream()
            .filter(o -> o.bug().commits() != null && !o.bug().commits().isEmpty())
            .map(Outcome::commit)
            .toList();
    System.out.println(new Score("commit that brought it", commits));
    System.out.printf(
        Locale.ROOT,
        "expected calibration error %.3f; at most %d requests; median %.0f ms, most %.0f ms%n",
        calibrationError(),
        outcomes.stream().mapToInt(Outcome::requests).max().orElse(0),
        outcomes.stream()
            .mapToDouble(Outcome::millis)
            .sorted()
            .skip(outcomes.size() / 2)
            .findFirst()
            .orElse(0),
        outcomes.stream().mapToDouble(Outcome::millis).max().orElse(0));
  }

  private void files(String name, Predicate<Outcome> which) {
    List<Integer> places = outcomes.stream().filter(which).map(Outcome::file).toList();
    if (!places.isEmpty()) {
      System.out.println(new Score(name, places));
    }
  }

  private double calibrationError() {
    double sum = 0;
    for (int bin = 0; bin < 10; bin++) {
      int wanted = bin;
      List<Outcome> in =
          outcomes.stream()
              .filter(o -> Math.min(9, (int) (o.confidence() * 10)) == wanted)
              .toList();
      double said = in.stream().mapToDouble(Outcome::confidence).sum();
      double right = in.stream().filter(o -> o.file() == 1).count();
      sum += Math.abs(said - right);
    }
    return sum / Math.max(1, outcomes.size());
  }
}
