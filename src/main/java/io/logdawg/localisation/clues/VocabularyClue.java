package io.logdawg.localisation.clues;

import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.frames.TestCode;
import io.logdawg.localisation.frames.Words;
import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The file speaks of the same things as the failing test and the message: BM25 (Robertson and
 * Zaragoza, 2009) over the words of identifiers, among the files that were read.
 */
@Component
final class VocabularyClue implements Clue {

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final int MAX_QUERY = 400;

  @Override
  public String name() {
    return "vocabulary";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    Set<String> query = query(evidence);
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    Map<String, Integer> lengths = new HashMap<>();
    Map<String, Integer> files = new HashMap<>();
    for (Code code : evidence.code().values()) {
      if (!TestCode.is(code.path())) {
        Map<String, Integer> count = new HashMap<>();
        lengths.put(code.path(), count(code.file().text(), query, count));
        counts.put(code.path(), count);
        count.keySet().forEach(word -> files.merge(word, 1, Integer::sum));
      }
    }
    double average = lengths.values().stream().mapToInt(n -> n).average().orElse(1);
    Map<String, Double> scores = new LinkedHashMap<>();
    counts.forEach((path, count) ->
        scores.put(
            path,
            score(
                count,
                files,
                counts.size(),
                lengths.getOrDefault(path, 0) / Math.max(1, average))));
    double most = scores.values().stream().mapToDouble(s -> s).max().orElse(1);
    List<Hint> hints = new ArrayList<>();
    scores.forEach((path, score) -> {
      if (score > 0) {
        hints.add(
            new Hint(path, score / most, "it shares rare words with the failing code and message"));
      }
    });
    return hints;
  }

  private static double score(
      Map<String, Integer> count, Map<String, Integer> files, int all, double length) {
    double sum = 0;
    for (Map.Entry<String, Integer> word : count.entrySet()) {
      int having = files.getOrDefault(word.getKey(), 0);
      double rarity = Math.log(1 + (all - having + 0.5) / (having + 0.5));
      double often = word.getValue();
      sum += rarity * often * (K1 + 1) / (often + K1 * (1 - B + B * length));
    }
    return sum;
  }

  private static Set<String> query(CaseFile evidence) {
    Set<String> words = new HashSet<>();
    MessageNames.messages(evidence.log()).forEach(message -> words.addAll(Words.of(message)));
    evidence.witnesses().forEach(test -> words.addAll(Words.of(test.function())));
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
      if (words.size() > MAX_QUERY) {
        break;
      }
    }
    words.removeIf(word -> word.length() < 3);
    return words;
  }

  private static int count(String text, Set<String> query, Map<String, Integer> count) {
    List<String> words = Words.of(text);
    for (String word : words) {
      if (query.contains(word)) {
        count.merge(word, 1, Integer::sum);
      }
    }
    return words.size();
  }
}
