package io.logdawg.source.blame;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.diff.RawText;

/**
 * Lines that changed their order between two versions. A match keeps one of two blocks that changed
 * places; over many versions it may keep the one that a match step by step takes for moved.
 */
final class Moves {

  /** Characters that a line needs at least, so that its like is no chance. */
  private static final int TELLING = 12;

  private static final int NOWHERE = -1;

  private final LineMatch match;

  /** Of the moved lines above a line, the furthest place in the older version. */
  private final int[] furthestAbove;

  /** Of the moved lines from a line on, the nearest place in the older version. */
  private final int[] nearestBelow;

  Moves(LineMatch match, RawText older, RawText newer) {
    this.match = match;
    int size = newer.size();
    this.furthestAbove = new int[size + 1];
    this.nearestBelow = new int[size + 1];
    Map<String, Integer> lost = lost(match, older, newer);
    furthestAbove[0] = NOWHERE;
    for (int line = 0; line < size; line++) {
      int place =
          match.olderOf(line) == LineMatch.NONE
              ? lost.getOrDefault(words(newer, line), NOWHERE)
              : NOWHERE;
      furthestAbove[line + 1] = Math.max(furthestAbove[line], place);
      nearestBelow[line] = place == NOWHERE ? Integer.MAX_VALUE : place;
    }
    nearestBelow[size] = Integer.MAX_VALUE;
    for (int line = size - 1; line >= 0; line--) {
      nearestBelow[line] = Math.min(nearestBelow[line], nearestBelow[line + 1]);
    }
  }

  /** Whether a line that the older version has crossed one that was moved. */
  boolean cross(int line) {
    int place = match.olderOf(line);
    return place != LineMatch.NONE
        && (furthestAbove[line] > place || nearestBelow[line + 1] < place);
  }

  /** The older version's lines that the newer one seems not to have, where each is the only one. */
  private static Map<String, Integer> lost(LineMatch match, RawText older, RawText newer) {
    boolean[] kept = new boolean[older.size()];
    for (int line = 0; line < newer.size(); line++) {
      if (match.olderOf(line) != LineMatch.NONE) {
        kept[match.olderOf(line)] = true;
      }
    }
    Map<String, Integer> lost = new HashMap<>();
    for (int line = 0; line < older.size(); line++) {
      String words = kept[line] ? "" : words(older, line);
      if (words.length() >= TELLING) {
        lost.merge(words, line, (_, _) -> NOWHERE);
      }
    }
    return lost;
  }

  private static String words(RawText text, int line) {
    StringBuilder words = new StringBuilder();
    text.getString(line)
        .chars()
        .filter(character -> !Character.isWhitespace(character))
        .forEach(character -> words.append((char) character));
    return words.toString();
  }
}
