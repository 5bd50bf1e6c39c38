package io.logdawg.localisation.clues.structure;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Speaks against the file: nobody of the team writes it, so it is not there that a fault is mended.
 */
@Component
final class ForeignClue implements Clue {

  @Override
  public String name() {
    return "foreign";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return evidence.paths().stream()
        .filter(evidence.origins()::foreign)
        .map(path -> new Hint(path, 1, "it is generated, or a copy of another project's"))
        .toList();
  }
}
