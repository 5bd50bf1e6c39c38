package io.logdawg.localisation.gathering;

import io.logdawg.localisation.clues.CaseFile.Mention;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.clues.CaseFile.Witness;
import io.logdawg.localisation.clues.tests.TestSubjects;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.Origins;
import io.logdawg.localisation.files.TestCode;
import io.logdawg.localisation.files.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses the files that are worth reading in the second batch. */
final class Reading {

  private static final int MAX_FILES = 40;

  /** Of all files together: what a provider sends in one answer without ado. */
  private static final long MAX_BYTES = 2_000_000;

  private Reading() {}

  static Set<String> second(
      List<Witness> witnesses,
      List<Mention> mentions,
      List<String> neighbours,
      Map<String, Double> namesakes,
      Set<String> read,
      FileIndex index,
      Origins origins) {
    Map<String, Double> worth = new HashMap<>();
    Set<String> words = new HashSet<>();
    for (Witness test : witnesses) {
      TestSubjects.of(test.path(), index)
          .forEach((path, share) -> worth.merge(path, 5 * share, Double::sum));
      words.addAll(Words.of(FileIndex.stem(test.path())));
      words.addAll(Words.of(test.function()));
    }
    for (Mention mention : mentions) {
      double value = mention.way() == Way.USED ? mention.scene().found() ? 1.0 : 0.2 : 0.3;
      worth.merge(mention.path(), TestCode.is(mention.path()) ? value / 4 : value, Double::sum);
    }
    for (String path : neighbours) {
      worth.merge(path, 0.2 + similarity(path, words), Double::sum);
    }
    namesakes.forEach((path, share) -> worth.merge(path, share, Double::sum));
    worth.keySet().removeIf(origins::foreign);
    return best(worth, read, index);
  }

  private static double similarity(String path, Collection<String> words) {
    List<String> own = Words.of(FileIndex.stem(path));
    return own.isEmpty() ? 0 : (double) own.stream().filter(words::contains).count() / own.size();
  }

  private static Set<String> best(Map<String, Double> worth, Set<String> read, FileIndex index) {
    Set<String> best = new LinkedHashSet<>();
    List<String> byWorth =
        worth.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .filter(path -> !read.contains(path))
            .toList();
    long bytes = 0;
    for (String path : byWorth) {
      bytes += Math.max(0, index.sizeOf(path));
      if (best.size() == MAX_FILES || bytes > MAX_BYTES) {
        break;
      }
      best.add(path);
    }
    return best;
  }
}
