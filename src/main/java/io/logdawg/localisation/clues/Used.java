package io.logdawg.localisation.clues;

import io.logdawg.localisation.clues.CaseFile.Mention;
import io.logdawg.localisation.clues.Clue.Hint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Counts mentions a file, against the file that is mentioned most. */
public final class Used {

  private Used() {}

  private record Sum(Mention first, double worth) {

    Sum plus(Sum other) {
      return new Sum(first, worth + other.worth);
    }
  }

  /**
   * @param counts which mentions do
   * @param worth of one mention
   * @param reason told for a file by its first mention
   */
  public static List<Hint> hints(
      CaseFile evidence,
      Predicate<Mention> counts,
      ToDoubleFunction<Mention> worth,
      Function<Mention, String> reason) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    evidence.mentions().stream()
        .filter(counts)
        .forEach(mention ->
            sums.merge(mention.path(), new Sum(mention, worth.applyAsDouble(mention)), Sum::plus));
    double most = sums.values().stream().mapToDouble(Sum::worth).max().orElse(1);
    return sums.values().stream()
        .map(sum -> new Hint(sum.first().path(), sum.worth() / most, reason.apply(sum.first())))
        .toList();
  }

  /** Where the name is used, for a reason. */
  public static String place(Mention mention) {
    return "line %d of %s".formatted(mention.use().line(), mention.scene().code().path());
  }
}
