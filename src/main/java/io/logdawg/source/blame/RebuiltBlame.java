package io.logdawg.source.blame;

import io.logdawg.source.Blame;
import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Rebuilds the blame of lines at one commit, as long as there are requests left. As {@code git
 * blame -w} does, it carries the lines from version to version, newest first, and gives a line to
 * the commit whose predecessor does not have it. Far back it leaves versions out and halves the gap
 * where a line was lost, so a line that went and came back unchanged may get the commit that first
 * brought it.
 */
public final class RebuiltBlame {

  private final FileVersions versions;
  private final CommitId at;
  private final IntSupplier left;

  /**
   * @param left requests that may still be made, asked before each; none if not positive
   */
  public RebuiltBlame(FileVersions versions, CommitId at, IntSupplier left) {
    this.versions = versions;
    this.at = at;
    this.left = left;
  }

  /**
   * @param text the file as it is at the commit
   * @param lines beyond the file's end they are ignored, and so are those without a word
   */
  public Blame of(String path, byte[] text, List<LineRange> lines) {
    return new FileTrace(new Past(versions, left)).blame(path, at, text, lines);
  }
}
