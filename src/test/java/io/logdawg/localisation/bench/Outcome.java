package io.logdawg.localisation.bench;

/**
 * @param file the place of the first right file, 0 for none
 * @param commit the place of a commit known to have brought the bug, 0 for none
 */
record Outcome(
    KnownBug bug, int file, int commit, double confidence, int requests, double millis) {}
