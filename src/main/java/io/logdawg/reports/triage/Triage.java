package io.logdawg.reports.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided about a report:
 *
 * <pre>
 * open ──resolve──> resolved ──the error comes back──> open, as a regression
 * open ──ignore───> ignored  ──its time or count is reached──> open
 * </pre>
 *
 * From each, a member may go to each other.
 */
public sealed interface Triage {

  TriageState state();

  /** Whether the error came back after it had been resolved. */
  default boolean isRegression() {
    return regression() != null;
  }

  @Nullable Regression regression();

  /** Somebody should look at it. */
  record Open(@Nullable Regression regression) implements Triage {
    @Override
    public TriageState state() {
      return TriageState.OPEN;
    }
  }

  /**
   * Somebody says that it is mended.
   *
   * @param commit which did it, in full or its first digits, if that was said
   */
  record Resolved(String by, Instant at, @Nullable String commit) implements Triage {
    @Override
    public TriageState state() {
      return TriageState.RESOLVED;
    }

    @Override
    public @Nullable Regression regression() {
      return null;
    }
  }

  /** Nobody wants to hear of it for a while. */
  record Ignored(String by, Instant at, Limit limit, @Nullable Regression regression)
      implements Triage {
    @Override
    public TriageState state() {
      return TriageState.IGNORED;
    }
  }

  /** How the error came back at {@code at}, though it had been resolved. */
  record Regression(Instant at, Resolved after) {}

  /** How long a report is ignored. */
  sealed interface Limit {

    /** Until then. */
    record Until(Instant time) implements Limit {}

    /** Until the error has been seen that often, all occurrences counted. */
    record Seen(int occurrences) implements Limit {}
  }
}
