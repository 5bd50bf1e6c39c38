package io.logdawg.source.blame;

import java.util.Arrays;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Where the lines of a newer version stand in an older one, changes of whitespace aside. */
public final class LineMatch {

  public static final int NONE = -1;

  private final int[] older;

  private LineMatch(int[] older) {
    this.older = older;
  }

  /**
   * As {@code git blame} matches a version with the one that it was made from: by Myers (1986), of
   * which several equal lines get the same match as there.
   */
  public static LineMatch withParent(RawText parent, RawText newer) {
    return of(MyersDiff.INSTANCE, parent, newer);
  }

  /** Over many versions, where a match by rare lines (histogram) is less often a chance one. */
  static LineMatch withAncestor(RawText ancestor, RawText newer) {
    return of(new HistogramDiff(), ancestor, newer);
  }

  private static LineMatch of(DiffAlgorithm algorithm, RawText older, RawText newer) {
    int[] lines = new int[newer.size()];
    Arrays.fill(lines, NONE);
    EditList edits = algorithm.diff(RawTextComparator.WS_IGNORE_ALL, older, newer);
    int from = 0;
    int to = 0;
    for (Edit edit : edits) {
      while (to < edit.getBeginB()) {
        lines[to++] = from++;
      }
      from = edit.getEndA();
      to = edit.getEndB();
    }
    while (to < newer.size()) {
      lines[to++] = from++;
    }
    return new LineMatch(lines);
  }

  /** A line's index in the older version, or {@link #NONE}. */
  public int olderOf(int line) {
    return older[line];
  }
}
