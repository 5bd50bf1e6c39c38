package io.logdawg.logs.reading;

import io.logdawg.logs.text.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The failure that matters: severe ones before others, those that run through the application's
 * code before those that do not, fatal ones before errors, and of equals the first, because what
 * follows a first failure often follows from it.
 *
 * @param reason in a sentence
 */
record Choice(FoundFailure failure, String fingerprint, String reason) {

  static Optional<Choice> among(List<FoundFailure> failures) {
    FoundFailure best = null;
    for (FoundFailure failure : failures) {
      if (best == null || rank(failure) > rank(best)) {
        best = failure;
      }
    }
    return Optional.ofNullable(best).map(chosen -> explained(chosen, failures));
  }

  private static int rank(FoundFailure failure) {
    Severity severity = failure.severity();
    return (Severity.isSevere(severity) ? 8 : 0)
        + (failure.runsThroughApp() ? 4 : 0)
        + (severity == Severity.FATAL ? 2 : 0)
        + (severity == Severity.WARN ? 1 : 0);
  }

  private static Choice explained(FoundFailure chosen, List<FoundFailure> failures) {
    Map<String, Integer> kinds = new HashMap<>();
    for (FoundFailure failure : failures) {
      kinds.merge(kind(failure), 1, Integer::sum);
    }
    int times = kinds.getOrDefault(kind(chosen), 1);
    String fingerprint = Fingerprint.of(chosen.dialect(), chosen.finding().traces());
    return new Choice(
        chosen, fingerprint, counted(failures.size(), kinds.size(), times) + traits(chosen));
  }

  private static String kind(FoundFailure failure) {
    return Fingerprint.text(failure.dialect(), failure.finding().traces());
  }

  private static String counted(int failures, int kinds, int times) {
    if (failures == 1) {
      return "It is the only failure in the log, ";
    }
    return kinds == 1
        ? "The log holds this failure %d times; this is the first, ".formatted(times)
        : "The log holds %d failures of %d kinds; this one occurs %s and is the first of the most severe, "
            .formatted(failures, kinds, times == 1 ? "once" : times + " times");
  }

  private static String traits(FoundFailure chosen) {
    return chosen.runsThroughApp()
        ? level(chosen.level()) + ", and runs through the application's own code."
        : level(chosen.level()) + "; no line of the application's own code shows.";
  }

  private static String level(@Nullable String level) {
    return level == null ? "without a level" : "logged as " + level;
  }
}
