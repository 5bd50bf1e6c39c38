package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import org.springframework.stereotype.Component;

/** A function of the file is named with words of the message or of the failing test's name. */
@Component
final class FunctionNameClue implements Clue {

  @Override
  public String name() {
    return "function-name";
  }

  @Override
  public boolean circumstantial() {
    return true;
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return new Bm25(Texts.functionNames(evidence, Query.said(evidence)))
        .hints((function, _) -> "its %s() is named like what failed".formatted(function.name()));
  }
}
