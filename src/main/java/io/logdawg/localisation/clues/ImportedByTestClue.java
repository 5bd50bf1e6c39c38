package io.logdawg.localisation.clues;

import io.logdawg.localisation.clues.CaseFile.Way;
import java.util.List;
import org.springframework.stereotype.Component;

/** The failing test imports the file. */
@Component
final class ImportedByTestClue implements Clue {

  @Override
  public String name() {
    return "imported-by-test";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return Used.hints(
        evidence,
        mention -> mention.scene().step().test() && mention.way() == Way.IMPORTED,
        mention -> 1,
        mention -> "the failing test imports %s".formatted(mention.use().name()));
  }
}
