package io.logdawg.localisation.clues.structure;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.clues.Used;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the code at the frames uses is a super type of the file's: this may be what really ran. */
@Component
final class ImplementsUsedClue implements Clue {

  @Override
  public String name() {
    return "implements-used";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return Used.hints(
        evidence,
        mention -> mention.way() == Way.IMPLEMENTS,
        _ -> 1,
        mention -> "it implements %s, which is used at the frames".formatted(mention.use().name()));
  }
}
