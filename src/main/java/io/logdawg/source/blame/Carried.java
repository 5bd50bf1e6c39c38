package io.logdawg.source.blame;

import java.util.Map;
import java.util.TreeMap;

/**
 * Lines of a newer version, parted by whether an older one has them.
 *
 * @param present with their places in the older version
 * @param missing with their places in the newer one
 */
record Carried(Map<Integer, Integer> present, Map<Integer, Integer> missing) {

  static Carried to(LineMatch match, Map<Integer, Integer> lines) {
    Map<Integer, Integer> present = new TreeMap<>();
    Map<Integer, Integer> missing = new TreeMap<>();
    lines.forEach((line, place) -> {
      int there = match.olderOf(place);
      if (there == LineMatch.NONE) {
        missing.put(line, place);
      } else {
        present.put(line, there);
      }
    });
    return new Carried(present, missing);
  }
}
