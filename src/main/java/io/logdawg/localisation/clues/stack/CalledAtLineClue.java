package io.logdawg.localisation.clues.stack;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.clues.Used;
import java.util.List;
import org.springframework.stereotype.Component;

/** The very line that failed uses what is in the file. */
@Component
final class CalledAtLineClue implements Clue {

  @Override
  public String name() {
    return "called-at-line";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return Used.hints(
        evidence,
        mention ->
            !mention.scene().step().test()
                && mention.way() == Way.USED
                && mention.scene().nearFocus(mention.use().line()),
        mention -> 1,
        mention ->
            "the line that failed uses %s, %s"
                .formatted(mention.use().name(), Used.place(mention)));
  }
}
