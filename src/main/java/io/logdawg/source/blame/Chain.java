package io.logdawg.source.blame;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.blame.FileVersions.Touches;
import java.util.ArrayList;
import java.util.List;

/**
 * A file's versions, newest first, each made from the next. Below a merge the list of commits mixes
 * two lines of development, so a merge is where a chain ends.
 *
 * @param complete false where there are older versions that the provider did not list
 */
record Chain(List<Version> versions, boolean complete) {

  /** What the file was called after a commit. */
  record Version(String path, Commit commit) {}

  Chain {
    versions = List.copyOf(versions);
  }

  /**
   * @param after a commit that was seen already: the one that renamed a file touched both names
   */
  static Chain of(String path, Touches touches, CommitId after) {
    List<Version> versions = new ArrayList<>();
    for (Commit commit : touches.commits()) {
      if (!commit.id().equals(after)) {
        versions.add(new Version(path, commit));
      }
      if (commit.isMerge()) {
        break;
      }
    }
    return new Chain(versions, touches.complete());
  }

  /** This one and what its oldest version was made from. */
  Chain then(Chain older) {
    List<Version> all = new ArrayList<>(versions);
    all.addAll(older.versions);
    return new Chain(all, older.complete);
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  Version oldest() {
    return versions.getLast();
  }

  int last() {
    return versions.size() - 1;
  }

  Version get(int version) {
    return versions.get(version);
  }
}
