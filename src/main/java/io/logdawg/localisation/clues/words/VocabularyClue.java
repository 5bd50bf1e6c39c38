package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.clues.Clue;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The file speaks of the same things as the failing test and the message: BM25 (Robertson and
 * Zaragoza, 2009) over the words of identifiers, among the files that were read.
 */
@Component
final class VocabularyClue implements Clue {

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final int NAMED = 3;
  private static final int MAX_QUERY = 400;

  @Override
  public String name() {
    return "vocabulary";
  }

  @Override
  public boolean circumstantial() {
    return true;
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
    List<Hint> hints = new ArrayList<>();
    counts.forEach((path, count) -> {
      double length = lengths.getOrDefault(path, 0) / Math.max(1, average);
      hint(path, worth(count, files, counts.size(), length)).ifPresent(hints::add);
    });
    double most = hints.stream().mapToDouble(Hint::strength).max().orElse(1);
    return hints.stream()
        .map(hint -> new Hint(hint.path(), hint.strength() / most, hint.reason()))
        .toList();
  }

  private static Optional<Hint> hint(String path, Map<String, Double> worth) {
    String best =
        worth.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(NAMED)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    double sum = worth.values().stream().mapToDouble(w -> w).sum();
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hint(path, sum, "it speaks of the same things as the failure: " + best));
  }

  private static Map<String, Double> worth(
      Map<String, Integer> count, Map<String, Integer> files, int all, double length) {
    Map<String, Double> worth = new TreeMap<>();
    count.forEach((word, often) -> {
      int having = files.getOrDefault(word, 0);
      double rarity = Math.log(1 + (all - having + 0.5) / (having + 0.5));
      worth.put(word, rarity * often * (K1 + 1) / (often + K1 * (1 - B + B * length)));
    });
    return worth;
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
