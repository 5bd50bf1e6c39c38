package io.logdawg.localisation.clues.stack;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.clues.Used;
import java.util.List;
import org.springframework.stereotype.Component;

/** The functions on the stack use what is in the file. */
@Component
final class CalledFromFrameClue implements Clue {

  @Override
  public String name() {
    return "called-from-frame";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return Used.hints(
        evidence,
        mention -> !mention.scene().step().test() && mention.way() == Way.USED,
        mention -> 1.0 / (1 + mention.scene().step().depth()),
        mention ->
            "the code on the stack uses %s, %s"
                .formatted(mention.use().name(), Used.place(mention)));
  }
}
