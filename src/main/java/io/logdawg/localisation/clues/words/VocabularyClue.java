package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import org.springframework.stereotype.Component;

/** The file speaks of the same things as the failing test, the message and the code around. */
@Component
final class VocabularyClue implements Clue {

  @Override
  public String name() {
    return "vocabulary";
  }

  @Override
  public boolean circumstantial() {
    return true;
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return new Bm25(Texts.files(evidence, Query.around(evidence)))
        .hints((_, words) -> "it speaks of the same things as the failure: " + words);
  }
}
