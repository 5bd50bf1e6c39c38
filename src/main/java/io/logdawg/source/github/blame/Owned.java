package io.logdawg.source.github.blame;

import io.logdawg.source.Commit;

/**
 * A line and whom blame gives it to.
 *
 * @param line counted from 1, in {@code file}
 * @param ownerPath where the file was as of the owner
 * @param parentPath where it was before the owner's change
 */
record Owned(FileAt file, int line, Commit owner, String ownerPath, String parentPath) {

  /** What lines share that one look at the same versions decides on. */
  record Site(FileAt file, FileAt byOwner, FileAt before) {}

  static Owned of(FileAt file, int line, Commit owner) {
    return new Owned(file, line, owner, file.path(), file.path());
  }

  /** Where the file had another path as of its owner. */
  Owned at(String path) {
    return new Owned(file, line, owner, path, path);
  }

  /** Whether there was anything before its owner. */
  boolean mayBeOlder() {
    return !owner.parents().isEmpty();
  }

  /** Before a merge is its first parent. */
  Site site() {
    return new Site(
        file,
        new FileAt(owner.id(), ownerPath),
        new FileAt(owner.parents().getFirst(), parentPath));
  }
}
