package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.files.Words;
import io.logdawg.source.LineRange;
import java.util.HashSet;
import java.util.Set;

/** The words by which to look for the fault. */
public final class Query {

  private static final int SHORTEST = 3;
  private static final int MAX_WORDS = 400;

  /** What assertions and test runners say whatever they are about. */
  private static final Set<String> SAID_ANYWAY =
      Set.of(
          "test",
          "tests",
          "should",
          "assertion",
          "failed",
          "error",
          "expected",
          "but",
          "was",
          "exception",
          "java",
          "lang",
          "junit",
          "framework");

  private Query() {}

  /** Of the messages and of the failing test's name. */
  public static Set<String> said(CaseFile evidence) {
    Set<String> words = all(evidence);
    words.removeAll(SAID_ANYWAY);
    return words;
  }

  /** With those of the code at the frames. */
  static Set<String> around(CaseFile evidence) {
    Set<String> words = all(evidence);
    for (Scene scene : evidence.scenes()) {
      if (scene.found()) {
        for (LineRange range : scene.lines()) {
          scene
              .code()
              .lines()
              .subList(range.start() - 1, Math.min(range.end(), scene.code().lines().size()))
              .forEach(line -> words.addAll(Words.of(line)));
        }
      }
      if (words.size() > MAX_WORDS) {
        break;
      }
    }
    words.removeIf(word -> word.length() < SHORTEST);
    return words;
  }

  private static Set<String> all(CaseFile evidence) {
    Set<String> words = new HashSet<>();
    MessageNames.messages(evidence.log()).forEach(message -> words.addAll(Words.of(message)));
    evidence.witnesses().forEach(test -> words.addAll(Words.of(test.function())));
    words.removeIf(word -> word.length() < SHORTEST);
    return words;
  }
}
