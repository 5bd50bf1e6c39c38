package io.logdawg.localisation.clues.tests;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.clues.Used;
import java.util.List;
import org.springframework.stereotype.Component;

/** The failing test uses what is in the file. */
@Component
final class ExercisedClue implements Clue {

  @Override
  public String name() {
    return "exercised";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return Used.hints(
        evidence,
        mention -> mention.scene().step().test() && mention.way() == Way.USED,
        mention -> mention.scene().found() ? 1 : 0.2,
        mention ->
            "the failing test uses %s, %s".formatted(mention.use().name(), Used.place(mention)));
  }
}
