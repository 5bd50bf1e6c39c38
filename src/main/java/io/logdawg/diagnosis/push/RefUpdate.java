package io.logdawg.diagnosis.push;

import io.logdawg.source.CommitId;
import org.jspecify.annotations.Nullable;

/**
 * A branch or tag that moved.
 *
 * @param ref in full, as {@code refs/heads/main}
 * @param before absent where it is new
 * @param after absent where it was deleted
 */
public record RefUpdate(String ref, @Nullable CommitId before, @Nullable CommitId after) {

  private static final String BRANCHES = "refs/heads/";

  boolean isOf(String branch) {
    return ref.equals(BRANCHES + branch);
  }
}
