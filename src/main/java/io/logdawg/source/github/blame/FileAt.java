package io.logdawg.source.github.blame;

import io.logdawg.source.CommitId;

/** A file as of a commit. */
record FileAt(CommitId commit, String path) {

  /** As {@code git rev-parse} has it. */
  String expression() {
    return commit + ":" + path;
  }
}
