package io.logdawg.source.blame;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import java.util.List;
import java.util.Optional;

/** What a provider without blame can tell of a file's past. Each call costs about one request. */
public interface FileVersions {

  /**
   * The commits up to {@code at} that touched a path, newest first; renames are not followed. Its
   * first merge has its parents.
   */
  Touches touches(String path, CommitId at);

  /** The file's bytes as of a commit; none where the commit has no such file. */
  byte[] version(String path, CommitId at);

  /** Where a file was before the commit that gave it this path; empty if that commit wrote it. */
  Optional<String> renamedFrom(String path, CommitId by);

  /**
   * @param complete false where there are older commits that the provider did not list
   */
  record Touches(List<Commit> commits, boolean complete) {

    public Touches {
      commits = List.copyOf(commits);
    }
  }
}
