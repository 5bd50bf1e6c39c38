package io.logdawg.localisation.clues.stack;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Speaks against the file: it noticed that something was wrong, as it is meant to. What it noticed
 * was often brought by a caller.
 */
@Component
final class ThrownOnPurposeClue implements Clue {

  @Override
  public String name() {
    return "thrown-on-purpose";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return Purpose.of(evidence).stream()
        .map(path -> new Hint(path, 1, "it threw the error on purpose, having noticed a fault"))
        .toList();
  }
}
