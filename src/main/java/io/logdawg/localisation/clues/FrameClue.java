package io.logdawg.localisation.clues;

import io.logdawg.localisation.clues.CaseFile.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The file is on the stack; the nearer to the failure, the stronger. */
@Component
final class FrameClue implements Clue {

  @Override
  public String name() {
    return "frame";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    Map<String, Hint> hints = new LinkedHashMap<>();
    for (Step step : evidence.steps()) {
      if (!step.test() && !hints.containsKey(step.path())) {
        double strength = 1.0 / (1 + hints.size());
        hints.put(step.path(), new Hint(step.path(), strength, reason(step, hints.size())));
      }
    }
    return List.copyOf(hints.values());
  }

  private static String reason(Step step, int before) {
    String position =
        switch (before) {
          case 0 -> "the innermost frame in the project's own code";
          case 1 -> "on the stack, one file further out";
          default -> "on the stack, %d files further out".formatted(before);
        };
    String function = step.frame().function() == null ? "" : " in " + step.frame().function();
    String line = step.line() > 0 ? ", line " + step.line() : "";
    return position + function + line;
  }
}
