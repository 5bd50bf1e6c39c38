package io.logdawg.source.blame;

import io.logdawg.source.Blame;
import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import java.util.List;

/**
 * Rebuilds the blame of lines at one commit, within a number of requests that several files share.
 * As {@code git blame -w} does, it carries the lines from version to version, newest first, and
 * gives a line to the commit whose predecessor does not have it. Far back it leaves versions out
 * and halves the gap where a line was lost, so a line that went and came back unchanged may get the
 * commit that first brought it.
 */
public final class RebuiltBlame {

  private final FileVersions versions;
  private final CommitId at;
  private final Budget budget;

  public RebuiltBlame(FileVersions versions, CommitId at, int requests) {
    this.versions = versions;
    this.at = at;
    this.budget = new Budget(requests);
  }

  /**
   * @param text the file as it is at the commit
   * @param lines beyond the file's end they are ignored, and so are those without a word
   */
  public Blame of(String path, byte[] text, List<LineRange> lines) {
    return new FileTrace(new Past(versions, budget)).blame(path, at, text, lines);
  }
}
