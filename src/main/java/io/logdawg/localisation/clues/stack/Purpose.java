package io.logdawg.localisation.clues.stack;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.files.Words;
import java.util.Optional;
import java.util.Set;

/** Tells an error that the code throws itself from one that befell it. */
final class Purpose {

  private static final Set<String> THROWING = Set.of("throw", "raise", "panic", "abort");

  private Purpose() {}

  /** The file where the failure came up, if it came up there because it was thrown. */
  static Optional<String> of(CaseFile evidence) {
    return evidence.steps().stream()
        .filter(step -> !evidence.origins().foreign(step.path()))
        .findFirst()
        .filter(step -> !step.test())
        .filter(step -> throwsHere(step, evidence))
        .map(Step::path);
  }

  /** A statement may be told by any of its lines, so those beside it are read as well. */
  private static boolean throwsHere(Step step, CaseFile evidence) {
    Code code = evidence.code().get(step.path());
    if (code == null || !code.has(step.line())) {
      return false;
    }
    int from = Math.max(0, step.line() - 3);
    int to = Math.min(code.lines().size(), step.line() + 1);
    return code.lines().subList(from, to).stream()
        .anyMatch(line -> Words.of(line).stream().anyMatch(THROWING::contains));
  }
}
