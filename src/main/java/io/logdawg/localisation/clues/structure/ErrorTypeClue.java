package io.logdawg.localisation.clues.structure;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.files.FileIndex;
import java.util.List;
import org.springframework.stereotype.Component;

/** Speaks against the file: a type that only carries an error is named wherever one is thrown. */
@Component
final class ErrorTypeClue implements Clue {

  @Override
  public String name() {
    return "error-type";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return evidence.paths().stream()
        .filter(path ->
            FileIndex.stem(path).endsWith("Exception") || FileIndex.stem(path).endsWith("Error"))
        .map(path -> new Hint(path, 1, "it only carries an error"))
        .toList();
  }
}
