package io.logdawg.localisation.clues.tests;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Witness;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.files.FileIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A test is named after what it tests: {@code CartTest}, {@code test_cart}, {@code cart.spec}. */
@Component
final class TestSubjectClue implements Clue {

  @Override
  public String name() {
    return "test-subject";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    Map<String, Hint> hints = new LinkedHashMap<>();
    for (Witness test : evidence.witnesses()) {
      TestSubjects.of(test.path(), evidence.index())
          .forEach((path, share) -> hints.putIfAbsent(path, hint(path, share, test)));
    }
    return List.copyOf(hints.values());
  }

  private static Hint hint(String path, double share, Witness test) {
    String reason = "the failing test %s is named after it".formatted(FileIndex.stem(test.path()));
    return new Hint(path, share, reason);
  }
}
