package io.logdawg.localisation.commits;

import io.logdawg.source.Commit;
import java.util.List;

/** One reason to suspect commits. It needs a weight under "commit." and its name to count. */
public interface CommitClue {

  /** Stable: reports and the table of weights refer to it. */
  String name();

  /** Only of commits that {@link Pasts#possible} allows. */
  List<CommitHint> examine(Pasts pasts);

  /**
   * @param path the suspected file by which the commit is suspected
   * @param strength from 0 to 1 in all of a file's hints together
   * @param reason a clause in words that a reader of the report understands, without a full stop
   */
  record CommitHint(Commit commit, String path, double strength, String reason) {}
}
