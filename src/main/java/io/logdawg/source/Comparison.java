package io.logdawg.source;

import java.util.List;
import java.util.Map;

/**
 * How one commit came to be another.
 *
 * @param rewritten whether the first is no ancestor of the second
 * @param commitCount how many commits the second has that the first has not
 * @param commits the newest of them, newest first, at most {@link #COMMITS}
 * @param moved files that were renamed, the new path by the old one, as far as the provider says
 */
public record Comparison(
    boolean rewritten, int commitCount, List<Commit> commits, Map<String, String> moved) {

  public static final int COMMITS = 50;

  public Comparison {
    commits = List.copyOf(commits);
    moved = Map.copyOf(moved);
  }
}
