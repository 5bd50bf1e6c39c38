package io.logdawg.localisation.clues.stack;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.clues.Clue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The file is on the stack; the nearer to the failure, the stronger. */
@Component
final class FrameClue implements Clue {

  /** How fast the strength falls from one file to the next: 1, 0.59, 0.44, 0.35 … */
  private static final double DECLINE = 0.75;

  @Override
  public String name() {
    return "frame";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    Map<String, Hint> hints = new LinkedHashMap<>();
    for (Step step : suspects(evidence)) {
      if (!hints.containsKey(step.path())) {
        double strength = Math.pow(1.0 + hints.size(), -DECLINE);
        hints.put(step.path(), new Hint(step.path(), strength, reason(step, hints.size())));
      }
    }
    return List.copyOf(hints.values());
  }

  /** What only comes along is suspected after all that the team writes. */
  private static List<Step> suspects(CaseFile evidence) {
    return evidence.steps().stream()
        .filter(step -> !step.test())
        .sorted(Comparator.comparing(step -> evidence.origins().foreign(step.path())))
        .toList();
  }

  private static String reason(Step step, int before) {
    String function = step.frame().function() == null ? "it" : step.frame().function() + "()";
    String line = step.line() > 0 ? ", line " + step.line() + "," : "";
    String position =
        switch (before) {
          case 0 -> "is the innermost call in the project's own code";
          case 1 -> "is on the stack, one file further out";
          default -> "is on the stack, %d files further out".formatted(before);
        };
    return function + line + " " + position;
  }
}
