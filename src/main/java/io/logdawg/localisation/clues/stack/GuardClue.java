package io.logdawg.localisation.clues.stack;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import org.springframework.stereotype.Component;

/** Speaks against the file: it only says what a caller did wrong. */
@Component
final class GuardClue implements Clue {

  @Override
  public String name() {
    return "guard";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return Guards.in(evidence).stream()
        .map(path -> new Hint(path, 1, "it only refuses, or serves, what its callers ask for"))
        .toList();
  }
}
