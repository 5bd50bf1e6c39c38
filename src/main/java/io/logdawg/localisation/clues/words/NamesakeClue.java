package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.files.FileIndex;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of all the repository's names, the file's has rare words in common with the failure's. */
@Component
final class NamesakeClue implements Clue {

  @Override
  public String name() {
    return "namesake";
  }

  @Override
  public boolean circumstantial() {
    return true;
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return evidence.namesakes().entrySet().stream()
        .map(one ->
            new Hint(
                one.getKey(),
                one.getValue(),
                "few names of the repository are as close to the failure's as %s"
                    .formatted(FileIndex.stem(one.getKey()))))
        .toList();
  }
}
