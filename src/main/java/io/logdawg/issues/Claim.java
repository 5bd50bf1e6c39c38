package io.logdawg.issues;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of wanting to write a report down. */
sealed interface Claim {

  /**
   * The caller is to do it.
   *
   * @param attempt its own, by which an overtaken one is known
   * @param sentAt when an earlier attempt sent one of which nothing is known; absent if none did
   */
  record Taken(UUID attempt, @Nullable Instant sentAt) implements Claim {}

  /** It is done. */
  record Known(ReportIssue issue) implements Claim {}

  /** Somebody is at it. */
  record Busy() implements Claim {}
}
