package io.logdawg.localisation.bench;

import java.util.List;

/**
 * @param files those suspected, best first
 * @param commit the place of a commit known to have brought the bug, 0 for none
 */
record Outcome(
    KnownBug bug, List<String> files, int commit, double confidence, int requests, double millis) {

  /** The place of the first right file, 0 for none. */
  int file() {
    return Score.place(files, bug.changedFiles());
  }
}
