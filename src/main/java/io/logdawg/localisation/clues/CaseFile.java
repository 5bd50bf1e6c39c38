package io.logdawg.localisation.clues;

import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.Code.Reference;
import io.logdawg.localisation.code.LineWords;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.Origins;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.source.LineRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that was gathered about one failure, before anybody is suspected.
 *
 * @param steps the frames that name files of the repository, the root cause's innermost first
 * @param witnesses the tests on the stack, innermost first
 * @param code what was read, by path
 * @param neighbours main code in the same package as the tests and the innermost frame
 * @param namesakes files whose names are close to the failure's, from 0 to 1, best first
 * @param words of all that was read
 * @param origins which files nobody of the team writes
 * @param ignoredCommits full ids that the team asks blame to ignore
 * @param mentions which files the code at the frames leads to
 */
public record CaseFile(
    ParsedLog log,
    FileIndex index,
    List<Step> steps,
    List<Witness> witnesses,
    List<Scene> scenes,
    Map<String, Code> code,
    List<Mention> mentions,
    List<String> neighbours,
    Map<String, Double> namesakes,
    LineWords words,
    Origins origins,
    Set<String> ignoredCommits) {

  /**
   * One frame, in the repository.
   *
   * @param line where to look now, 0 if unknown
   * @param test whether it stands in test code: a witness rather than a suspect
   * @param depth 0 for the root cause's trace, 1 for what it caused, and so on
   */
  public record Step(Frame frame, String path, int line, boolean test, int depth) {}

  /**
   * The code around a frame.
   *
   * @param lines the function, and what else of the file runs with it
   * @param focus the line that was running, or 0
   * @param found false where the function is not in the file as it was read, so that the whole file
   *     stands for it
   */
  public record Scene(Step step, Code code, List<LineRange> lines, int focus, boolean found) {

    public List<Reference> references() {
      return lines.stream().flatMap(code::referencesIn).toList();
    }

    /** Statements are often wrapped: the line, and the one before and after it. */
    public boolean nearFocus(int line) {
      return focus > 0 && Math.abs(line - focus) <= 1;
    }
  }

  /**
   * A test on the stack. The test may have come with the fix: then its file is not in the
   * repository yet, and its path is only what it would end with.
   */
  public record Witness(String path, String function) {}

  /** How a scene leads to a file. */
  public enum Way {
    /** Named or called in the function at the frame. */
    USED,
    /** Imported by the frame's file, no more. */
    IMPORTED,
    /** Calls lead to it, through functions that the function at the frame calls. */
    REACHED,
    /** The super type of a type that is used. */
    INHERITED,
    /** Has a super type that is used. */
    IMPLEMENTS
  }

  /**
   * A file, and the use of a name by which a scene leads to it.
   *
   * @param calls how many calls lie between, 0 for what the scene itself names
   */
  public record Mention(String path, Way way, Reference use, Scene scene, int calls) {}

  public CaseFile {
    steps = List.copyOf(steps);
    witnesses = List.copyOf(witnesses);
    neighbours = List.copyOf(neighbours);
    ignoredCommits = Set.copyOf(ignoredCommits);
    scenes = List.copyOf(scenes);
    code = Map.copyOf(code);
    mentions = List.copyOf(mentions);
  }

  /** The files that are worth an opinion: everything that the evidence touches. */
  public Set<String> paths() {
    Set<String> paths = steps.stream().map(Step::path).collect(Collectors.toSet());
    mentions.forEach(mention -> paths.add(mention.path()));
    paths.addAll(code.keySet());
    paths.addAll(neighbours);
    paths.addAll(namesakes.keySet());
    return paths;
  }
}
