package io.logdawg.localisation.ranking;

import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.clues.Clue.Hint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Adds up the clues: a conditional logit (McFadden, 1974). A file's sum of weighted clues is turned
 * into its share of the suspicion by softmax over all candidates and one more: that the fault is
 * somewhere else.
 */
@Component
final class Ranking {

  private final List<Clue> clues;
  private final Set<String> circumstantial;
  private final Weights weights;

  Ranking(List<Clue> clues, Weights weights) {
    this.clues = List.copyOf(clues);
    this.circumstantial =
        clues.stream().filter(Clue::circumstantial).map(Clue::name).collect(Collectors.toSet());
    this.weights = weights;
  }

  /**
   * @param share of the suspicion; all candidates' shares add up to less than 1: the rest is the
   *     chance that the fault is somewhere else
   * @param findings what can be looked up in the code first, what was only counted next, what
   *     speaks against the file last
   */
  record Ranked(String path, double share, List<Finding> findings) {}

  /** Best first. */
  List<Ranked> rank(CaseFile evidence) {
    Map<String, List<Finding>> findings = new HashMap<>();
    for (Clue clue : clues) {
      double weight = weights.of(clue.name());
      for (Hint hint : clue.examine(evidence)) {
        findings
            .computeIfAbsent(hint.path(), _ -> new ArrayList<>())
            .add(new Finding(clue.name(), weight * hint.strength(), hint.reason()));
      }
    }
    Map<String, Double> sums = new HashMap<>();
    findings.forEach(
        (path, list) -> sums.put(path, list.stream().mapToDouble(Finding::weight).sum()));
    double elsewhere = weights.of("elsewhere");
    double most = sums.values().stream().reduce(elsewhere, Math::max);
    double all =
        sums.values().stream().mapToDouble(sum -> Math.exp(sum - most)).sum()
            + Math.exp(elsewhere - most);
    return sums.entrySet().stream()
        .map(sum ->
            new Ranked(
                sum.getKey(),
                Math.exp(sum.getValue() - most) / all,
                sorted(findings.getOrDefault(sum.getKey(), List.of()))))
        .sorted(Comparator.comparingDouble(Ranked::share).reversed().thenComparing(Ranked::path))
        .toList();
  }

  private List<Finding> sorted(List<Finding> findings) {
    return findings.stream()
        .sorted(
            Comparator.comparingInt(this::order)
                .thenComparing(Comparator.comparingDouble(Finding::weight).reversed()))
        .toList();
  }

  private int order(Finding finding) {
    return finding.weight() < 0 ? 2 : circumstantial.contains(finding.clue()) ? 1 : 0;
  }
}
