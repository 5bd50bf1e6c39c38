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
      kinds.merge(Fingerprint.of(failure.dialect(), failure.finding().traces()), 1, Integer::sum);
    }
    String fingerprint = Fingerprint.of(chosen.dialect(), chosen.finding().traces());
    int times = kinds.getOrDefault(fingerprint, 1);
    String code =
        chosen.runsThroughApp()
            ? "that runs through the application's own code"
            : "though no line of the application's own code shows";
    String sentence;
    if (failures.size() == 1) {
      sentence = "It is the only failure in the log, %s %s.".formatted(level(chosen.level()), code);
    } else if (kinds.size() == 1) {
      sentence = "The log holds this failure %d times; this is the first.".formatted(times);
    } else {
      sentence =
          "The log holds %d failures of %d kinds; this is the first of the most severe, %s %s. It occurs %s."
              .formatted(failures.size(), kinds.size(), level(chosen.level()), code, times(times));
    }
    return new Choice(chosen, fingerprint, sentence);
  }

  private static String level(@Nullable String level) {
    return level == null ? "without a level" : "logged as " + level;
  }

  private static String times(int times) {
    return times == 1 ? "once" : times + " times";
  }
}
