package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * One function of the file speaks of the same things as the failure, which a long file's many
 * others would hide from a count over all of it.
 */
@Component
final class PassageClue implements Clue {

  @Override
  public String name() {
    return "passage";
  }

  @Override
  public boolean circumstantial() {
    return true;
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return new Bm25(Texts.functions(evidence, Query.around(evidence)))
        .hints((function, words) ->
            "its %s() speaks of what the failing code does: %s".formatted(function.name(), words));
  }
}
