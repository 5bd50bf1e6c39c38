package io.logdawg.localisation.gathering;

import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.clues.CaseFile.Witness;
import io.logdawg.localisation.clues.words.MessageNames;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.Languages;
import io.logdawg.localisation.files.Origins;
import io.logdawg.localisation.files.Stems;
import io.logdawg.localisation.files.TestCode;
import io.logdawg.localisation.files.Words;
import io.logdawg.logs.ParsedLog;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of the whole repository whose names are closest to the failing test's and to those in
 * the messages: what leads on where no frame, import or folder does. A word counts by its rarity
 * among the repository's file names (Spärck Jones, "A statistical interpretation of term
 * specificity", 1972), and a name by how much of it is meant.
 */
final class Namesakes {

  private static final int MAX_FILES = 25;
  private static final int SHORTEST = 3;

  /** A name in a message may be about anything. */
  private static final double NAMED_IN_MESSAGE = 0.5;

  private static final double UNPLACED = 0.5;

  /** What tests of any project are named with. */
  private static final Set<String> COMMON =
      Set.of("test", "tests", "case", "should", "bug", "the", "and", "with", "for", "when", "not");

  private final Map<String, Double> query = new HashMap<>();
  private final Set<String> languages = new HashSet<>();

  /**
   * @param strangers functions on the stack of which no file is known
   */
  Namesakes(
      ParsedLog log, List<Step> steps, List<Witness> witnesses, Collection<String> strangers) {
    strangers.forEach(function -> ask(function, UNPLACED));
    if (!strangers.isEmpty()) {
      languages.addAll(Languages.of(log.dialect()));
    }
    for (String name : MessageNames.of(log)) {
      ask(name, NAMED_IN_MESSAGE);
    }
    for (Witness test : witnesses) {
      ask(FileIndex.stem(test.path()), 1);
      ask(test.function(), 1);
      languages.add(FileIndex.extension(test.path()));
    }
    steps.forEach(step -> languages.add(FileIndex.extension(step.path())));
  }

  private void ask(String name, double worth) {
    for (String word : Words.of(name)) {
      if (word.length() >= SHORTEST && !COMMON.contains(word)) {
        query.merge(Stems.of(word), worth, Math::max);
      }
    }
  }

  /** Best first; 1 where all that the best name has in common is the failing test's. */
  Map<String, Double> in(FileIndex index, Origins origins) {
    Map<String, Integer> having = new HashMap<>();
    Map<String, Set<String>> near = new HashMap<>();
    int files = 0;
    for (String path : index.paths()) {
      if (languages.contains(FileIndex.extension(path)) && !TestCode.is(path)) {
        files++;
        Set<String> words = new HashSet<>();
        Words.of(FileIndex.stem(path)).forEach(word -> words.add(Stems.of(word)));
        words.forEach(word -> having.merge(word, 1, Integer::sum));
        if (words.stream().anyMatch(query::containsKey) && !origins.foreign(path)) {
          near.put(path, words);
        }
      }
    }
    Map<String, Double> worth = new HashMap<>();
    double most = 0;
    for (Map.Entry<String, Set<String>> one : near.entrySet()) {
      double whole = 0;
      double meant = 0;
      double named = 0;
      for (String word : one.getValue()) {
        double rarity = Math.log(1 + (double) files / having.getOrDefault(word, 1));
        whole += rarity;
        meant += rarity * query.getOrDefault(word, 0.0);
        named += query.containsKey(word) ? rarity : 0;
      }
      worth.put(one.getKey(), meant * meant / whole);
      most = Math.max(most, named * named / whole);
    }
    return best(worth, most);
  }

  private static Map<String, Double> best(Map<String, Double> worth, double most) {
    Map<String, Double> best = new LinkedHashMap<>();
    worth.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_FILES)
        .forEach(one -> best.put(one.getKey(), one.getValue() / most));
    return best;
  }
}
