package io.logdawg.localisation.clues;

import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.frames.FileIndex;
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
    for (Step step : evidence.steps()) {
      if (step.test()) {
        TestSubjects.of(step.path(), evidence.index())
            .forEach((path, share) ->
                hints.putIfAbsent(
                    path,
                    new Hint(
                        path,
                        share,
                        "the failing test %s is named after it"
                            .formatted(FileIndex.stem(step.path())))));
      }
    }
    return List.copyOf(hints.values());
  }
}
