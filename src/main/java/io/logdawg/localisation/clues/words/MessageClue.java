package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.TestCode;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The message names the file. */
@Component
final class MessageClue implements Clue {

  @Override
  public String name() {
    return "named-in-message";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    Set<String> names = MessageNames.of(evidence.log());
    return evidence.paths().stream()
        .filter(path -> names.contains(FileIndex.stem(path)) && !TestCode.is(path))
        .map(path -> new Hint(path, 1, "the message names %s".formatted(FileIndex.stem(path))))
        .toList();
  }
}
