package io.logdawg.localisation.clues.tests;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.clues.Used;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the failing test calls uses the file in turn. */
@Component
final class ReachedFromTestClue implements Clue {

  @Override
  public String name() {
    return "reached-from-test";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return Used.hints(
        evidence,
        mention -> mention.scene().step().test() && mention.way() == Way.REACHED,
        mention -> 1.0 / mention.calls(),
        mention -> "what the failing test calls uses %s in turn".formatted(mention.use().name()));
  }
}
