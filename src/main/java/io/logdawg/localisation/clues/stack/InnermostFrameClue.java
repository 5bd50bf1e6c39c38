package io.logdawg.localisation.clues.stack;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The failure came up in this file itself, not in something that it called or that calls it. */
@Component
final class InnermostFrameClue implements Clue {

  @Override
  public String name() {
    return "innermost-frame";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return evidence.steps().stream()
        .filter(step -> !evidence.origins().foreign(step.path()))
        .limit(1)
        .filter(step -> !step.test())
        .flatMap(InnermostFrameClue::hint)
        .toList();
  }

  private static Stream<Hint> hint(Step step) {
    String where = step.line() > 0 ? " at line " + step.line() : "";
    return Stream.of(new Hint(step.path(), 1, "the failure came up here" + where));
  }
}
