package io.logdawg.localisation.clues.stack;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.files.Words;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of which nothing is on the stack but what refuses a caller's mistake, or hands
 * out memory to it: named so, or a few lines that throw on purpose. Who called them is to blame.
 */
final class Guards {

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

  private static final Set<String> ERRORS = Set.of("exception", "error");
  private static final Set<String> THROWING = Set.of("throw", "raise", "panic", "abort");
  private static final int BRIEF = 15;
  private static final List<String> MEMORY = List.of("alloc", "strdup", "memdup");

  private Guards() {}

  static Set<String> in(CaseFile evidence) {
    Set<String> guards = new LinkedHashSet<>();
    Set<String> others = new HashSet<>();
    for (Step step : evidence.steps()) {
      boolean guard = named(step.frame().function()) || refusing(step, evidence);
      (guard ? guards : others).add(step.path());
    }
    guards.removeAll(others);
    return guards;
  }

  private static boolean named(@Nullable String function) {
    if (function == null) {
      return false;
    }
    List<String> words = Words.of(function.substring(function.lastIndexOf('.') + 1));
    return !words.isEmpty()
        && (REFUSING.contains(words.getFirst())
            || ERRORS.contains(words.getLast())
            || words.stream().anyMatch(word -> MEMORY.stream().anyMatch(word::endsWith)));
  }

  /** A short function whose line on the stack throws on purpose has nothing else to do. */
  private static boolean refusing(Step step, CaseFile evidence) {
    Code code = evidence.code().get(step.path());
    if (code == null || !code.has(step.line())) {
      return false;
    }
    boolean brief =
        code.functionAt(step.line())
            .filter(function -> function.lines().end() - function.lines().start() < BRIEF)
            .isPresent();
    return brief
        && Words.of(code.lines().get(step.line() - 1)).stream().anyMatch(THROWING::contains);
  }
}
