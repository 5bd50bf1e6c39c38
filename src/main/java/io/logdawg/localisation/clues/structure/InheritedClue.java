package io.logdawg.localisation.clues.structure;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.clues.Used;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the code at the frames uses inherits from the file. */
@Component
final class InheritedClue implements Clue {

  @Override
  public String name() {
    return "inherited";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return Used.hints(
        evidence,
        mention -> mention.way() == Way.INHERITED,
        mention -> 1,
        mention ->
            "%s is the super type of what is used at the frames".formatted(mention.use().name()));
  }
}
