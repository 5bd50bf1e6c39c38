package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.Clue.Hint;
import io.logdawg.localisation.code.LineWords.Counted;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * How well texts answer a query: Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework", 2009) with its usual constants.
 */
final class Bm25 {

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final int NAMED = 3;

  private final Map<String, Integer> having = new HashMap<>();
  private final List<Text> texts;
  private final double average;

  /**
   * @param name what a reason calls it
   * @param words those of the query
   */
  record Text(String path, String name, Counted words) {}

  private record Answer(Text text, double worth) {}

  Bm25(List<Text> texts) {
    this.texts = texts;
    this.average = texts.stream().mapToInt(text -> text.words().length()).average().orElse(1);
    texts.forEach(
        text -> text.words().often().keySet().forEach(word -> having.merge(word, 1, Integer::sum)));
  }

  /**
   * A hint for each file by its best text, against the best of all.
   *
   * @param reason of the text and its most telling words
   */
  List<Hint> hints(BiFunction<Text, String, String> reason) {
    Map<String, Answer> best = new LinkedHashMap<>();
    for (Text text : texts) {
      double worth =
          text.words().often().keySet().stream().mapToDouble(word -> worth(word, text)).sum();
      Answer known = best.get(text.path());
      if (worth > 0 && (known == null || worth > known.worth())) {
        best.put(text.path(), new Answer(text, worth));
      }
    }
    double most = best.values().stream().mapToDouble(Answer::worth).max().orElse(1);
    return best.values().stream()
        .map(answer ->
            new Hint(
                answer.text().path(),
                answer.worth() / most,
                reason.apply(answer.text(), telling(answer.text()))))
        .toList();
  }

  private double worth(String word, Text text) {
    int with = having.getOrDefault(word, 0);
    double often = text.words().often().getOrDefault(word, 0);
    double rarity = Math.log(1 + (texts.size() - with + 0.5) / (with + 0.5));
    double length = text.words().length() / Math.max(1, average);
    return rarity * often * (K1 + 1) / (often + K1 * (1 - B + B * length));
  }

  private String telling(Text text) {
    return text.words().often().keySet().stream()
        .sorted(
            Comparator.comparingDouble((String word) -> -worth(word, text))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NAMED)
        .collect(Collectors.joining(", "));
  }
}
