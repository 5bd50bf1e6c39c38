package io.logdawg.redaction.rules;

import java.util.HashMap;

/** How random a text looks. */
final class Entropy {

  private Entropy() {}

  /** Shannon's, in bits a character. */
  static double of(String text) {
    var counts = new HashMap<Integer, Integer>();
    text.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
    return counts.values().stream()
        .mapToDouble(count -> (double) count / text.length())
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }
}
