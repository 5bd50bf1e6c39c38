package io.logdawg.localisation.clues.stack;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.files.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Speaks against the file: all that it has on the stack is there to refuse what is wrong, or hands
 * out memory, for whoever calls.
 */
@Component
final class GuardClue implements Clue {

  private static final Set<String> REFUSING =
      Set.of(
          "throw",
          "throws",
          "raise",
          "check",
          "ensure",
          "assert",
          "require",
          "verify",
          "validate",
          "guard",
          "fail",
          "panic",
          "abort",
          "expect",
          "reject",
          "fatal",
          "die",
          "must");

  private static final List<String> MEMORY = List.of("alloc", "strdup", "memdup");

  @Override
  public String name() {
    return "guard";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    Set<String> guards = new LinkedHashSet<>();
    Set<String> others = new HashSet<>();
    for (Step step : evidence.steps()) {
      (guards(step.frame().function()) ? guards : others).add(step.path());
    }
    guards.removeAll(others);
    List<Hint> hints = new ArrayList<>();
    guards.forEach(
        path -> hints.add(new Hint(path, 1, "it only refuses, or serves, what others do wrong")));
    return hints;
  }

  private static boolean guards(@Nullable String function) {
    if (function == null) {
      return false;
    }
    List<String> words = Words.of(function.substring(function.lastIndexOf('.') + 1));
    return (!words.isEmpty() && REFUSING.contains(words.getFirst()))
        || words.stream().anyMatch(word -> MEMORY.stream().anyMatch(word::endsWith));
  }
}
