package io.logdawg.localisation.gathering;

import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.Code.Kind;
import io.logdawg.localisation.files.Origins;
import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cuts the code out that ran around the frames. */
final class Scenes {

  private static final int MAX_EACH = 4;
  private static final int MAX_HELPERS = 12;

  /** What test runners call before each test, by custom. */
  private static final Set<String> SET_UP =
      Set.of("setUp", "setup", "setUpClass", "setup_method", "beforeEach", "before", "init");

  private Scenes() {}

  /** Of the innermost functions of the project, and of the innermost of its tests. */
  static List<Scene> of(List<Step> steps, Map<String, Code> code, Origins origins) {
    List<Scene> scenes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int tests = 0;
    int others = 0;
    for (Step step : steps) {
      Code read = code.get(step.path());
      boolean wanted = step.test() ? tests < MAX_EACH : others < MAX_EACH;
      if (read != null
          && wanted
          && !origins.foreign(step.path())
          && seen.add(step.path() + "\0" + Placement.function(step.frame()))) {
        scenes.add(scene(step, read));
        tests += step.test() ? 1 : 0;
        others += step.test() ? 0 : 1;
      }
    }
    return scenes;
  }

  private static Scene scene(Step step, Code code) {
    Optional<Declaration> function =
        code.functionAt(step.line())
            .or(() -> code.functionsNamed(Placement.function(step.frame())).stream().findFirst());
    if (function.isEmpty()) {
      LineRange whole = new LineRange(1, Math.max(1, code.lines().size()));
      return new Scene(step, code, List.of(whole), step.line(), false);
    }
    Set<LineRange> ranges = new LinkedHashSet<>();
    ranges.add(function.get().lines());
    if (step.test()) {
      helpers(code, function.get().lines()).forEach(ranges::add);
    }
    boolean exact = step.line() == step.frame().line();
    return new Scene(step, code, List.copyOf(ranges), exact ? step.line() : 0, true);
  }

  /** What a test prepares and delegates to within its own file is a part of it. */
  private static List<LineRange> helpers(Code code, LineRange function) {
    Set<String> called = new HashSet<>(SET_UP);
    code.referencesIn(function)
        .filter(use ->
            use.kind() == Kind.CALL
                && (use.receiver().isEmpty()
                    || use.receiver().equals("this")
                    || use.receiver().equals("self")))
        .forEach(use -> called.add(use.name()));
    return code.functions().stream()
        .filter(helper -> called.contains(helper.name()))
        .map(Declaration::lines)
        .limit(MAX_HELPERS)
        .toList();
  }
}
