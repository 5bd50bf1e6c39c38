package io.logdawg.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param complete false where the provider cut the list of files short
 */
public record CommitChanges(CommitId commit, List<FileChange> files, boolean complete) {

  public CommitChanges {
    files = List.copyOf(files);
  }

  public enum Kind {
    ADDED,
    MODIFIED,
    DELETED,
    RENAMED
  }

  /**
   * @param previousPath where a renamed file was
   * @param patch the unified diff's hunks, without a header; absent for a binary file, where the
   *     provider leaves it out, or beyond 100 kB
   */
  public record FileChange(
      String path, @Nullable String previousPath, Kind kind, @Nullable String patch) {}
}
