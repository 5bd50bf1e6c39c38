package io.logdawg.localisation.clues;

import io.logdawg.localisation.clues.CaseFile.Way;
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
