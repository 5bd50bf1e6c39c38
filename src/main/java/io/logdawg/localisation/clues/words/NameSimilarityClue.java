package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Witness;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.TestCode;
import io.logdawg.localisation.files.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The file's name has words in common with the names of the test and of its function. */
@Component
final class NameSimilarityClue implements Clue {

  @Override
  public String name() {
    return "similar-name";
  }

  @Override
  public boolean circumstantial() {
    return true;
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    Set<String> wanted = new HashSet<>();
    for (Witness test : evidence.witnesses()) {
      wanted.addAll(Words.of(FileIndex.stem(test.path())));
      wanted.addAll(Words.of(test.function()));
    }
    wanted.removeAll(Set.of("test", "tests", "case", "should"));
    List<Hint> hints = new ArrayList<>();
    for (String path : evidence.paths()) {
      List<String> words = Words.of(FileIndex.stem(path));
      long common = words.stream().filter(wanted::contains).count();
      if (common > 0 && !TestCode.is(path)) {
        hints.add(
            new Hint(
                path, (double) common / words.size(), "its name resembles the failing test's"));
      }
    }
    return hints;
  }
}
