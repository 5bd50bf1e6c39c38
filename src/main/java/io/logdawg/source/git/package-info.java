/**
 * Reads repositories on any Git server by Git's own smart HTTP protocol, with JGit and in memory:
 * nothing is ever written to disk, and neither the machine's Git configuration nor hooks are read.
 */
@NullMarked
package io.logdawg.source.git;

import org.jspecify.annotations.NullMarked;
