package io.logdawg.localisation.clues.structure;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.code.Code;
import java.util.List;
import org.springframework.stereotype.Component;

/** Speaks against the file: it only declares, so there is next to nothing in it to be wrong. */
@Component
final class NoBodyClue implements Clue {

  @Override
  public String name() {
    return "no-bodies";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return evidence.code().values().stream()
        .filter(code -> !code.types().isEmpty() && code.functions().isEmpty())
        .map(Code::path)
        .map(path -> new Hint(path, 1, "it declares but runs nothing"))
        .toList();
  }
}
