package io.logdawg.localisation.clues.tests;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.files.TestCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Speaks against the file: a test shows a fault more often than it has one. */
@Component
final class TestCodeClue implements Clue {

  @Override
  public String name() {
    return "test-code";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return evidence.paths().stream()
        .filter(TestCode::is)
        .map(path -> new Hint(path, 1, "it is a test, which more often shows a fault than has it"))
        .toList();
  }
}
