package io.logdawg.localisation.clues.structure;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import org.springframework.stereotype.Component;

/** The file stands beside what failed, or where the failing test's subject should stand. */
@Component
final class SamePackageClue implements Clue {

  @Override
  public String name() {
    return "same-package";
  }

  @Override
  public boolean circumstantial() {
    return true;
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return evidence.neighbours().stream()
        .map(path -> new Hint(path, 1, "it is in the same package as the failing code or test"))
        .toList();
  }
}
