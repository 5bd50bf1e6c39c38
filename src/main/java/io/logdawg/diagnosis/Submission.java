package io.logdawg.diagnosis;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log as it came in, not yet checked.
 *
 * @param content the log's text
 * @param source who says so ({@code checkout-service}), if said
 * @param timestamp when the sender says it happened
 * @param metadata what else the sender says, at most 16 kB as JSON
 * @param repository {@code owner/name} or an id; absent where the organization has exactly one
 * @param ref a branch, tag or commit; absent for the default branch's head
 * @param trigger {@code page} or {@code api}
 */
public record Submission(
    String content,
    @Nullable String source,
    @Nullable Instant timestamp,
    Map<String, Object> metadata,
    @Nullable String repository,
    @Nullable String ref,
    String trigger) {

  /** The log itself is left out. */
  @Override
  public String toString() {
    return "Submission[repository=%s, ref=%s, %d characters]"
        .formatted(repository, ref, content.length());
  }
}
