package io.logdawg.reports.frames;

import io.logdawg.codebases.RepositoryId;
import org.jspecify.annotations.Nullable;

/**
 * A call that a report found to mean a file.
 *
 * @param path of the repository's file
 * @param sameError whether a report of it has the fingerprint that was asked for
 */
public record KnownFrame(RepositoryId repository, Call call, String path, boolean sameError) {

  /** A call as logs name it, whatever its function and line. */
  public record Call(@Nullable String type, @Nullable String file) {}
}
