package io.logdawg.localisation.commits;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Mention;
import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.Code.Kind;
import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to look in a suspected file.
 *
 * @param function the lines of the function, where it is known; else the line's own
 * @param told those of them whose authors matter
 * @param line the line itself, or 0 if only the function is known
 * @param name the function's name, or empty
 * @param onStack whether a frame names it, rather than code that leads there
 * @param nearer how many places in the project are nearer to the failure
 */
public record Focus(
    LineRange function, ToldLines told, int line, String name, boolean onStack, int nearer) {

  private static final int MAX = 5;

  /**
   * What it tells of who brought the failure about.
   *
   * @param file the file's own worth
   */
  public double worth(double file) {
    return file / (1 + nearer);
  }

  /** The most telling first. */
  public static List<Focus> of(String path, CaseFile evidence) {
    Code code = evidence.code().get(path);
    List<Focus> found = new ArrayList<>();
    Set<LineRange> seen = new HashSet<>();
    int nearer = 0;
    for (Step step : evidence.steps()) {
      if (step.path().equals(path) && step.line() > 0 && found.size() < MAX) {
        Focus focus = around(step, code, nearer);
        if (seen.add(focus.function())) {
          found.add(focus);
        }
      }
      nearer += step.test() ? 0 : 1;
    }
    if (found.isEmpty() && code != null) {
      Set<String> called = calledIn(path, evidence);
      for (Declaration function : code.functions()) {
        if (called.contains(function.name()) && seen.add(function.lines()) && found.size() < MAX) {
          found.add(
              new Focus(
                  function.lines(),
                  ToldLines.of(function.lines(), code),
                  0,
                  function.name(),
                  false,
                  found.size()));
        }
      }
    }
    return found;
  }

  private static Focus around(Step step, @Nullable Code code, int nearer) {
    Optional<Declaration> function = code == null ? Optional.empty() : code.functionAt(step.line());
    LineRange line = new LineRange(step.line(), step.line());
    return function
        .map(f ->
            new Focus(
                f.lines(), ToldLines.of(f.lines(), code), step.line(), f.name(), true, nearer))
        .orElseGet(() -> new Focus(line, ToldLines.of(line, code), step.line(), "", true, nearer));
  }

  /** The functions by which the evidence leads here; failing that, any that the frames call. */
  private static Set<String> calledIn(String path, CaseFile evidence) {
    Set<String> called = new HashSet<>();
    for (Mention mention : evidence.mentions()) {
      if (mention.path().equals(path) && mention.use().kind() == Kind.CALL) {
        called.add(mention.use().name());
      }
    }
    if (!called.isEmpty()) {
      return called;
    }
    for (Scene scene : evidence.scenes()) {
      scene.references().stream()
          .filter(use -> use.kind() != Kind.MENTION && scene.found())
          .forEach(use -> called.add(use.name()));
    }
    return called;
  }
}
