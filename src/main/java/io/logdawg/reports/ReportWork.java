package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import org.jspecify.annotations.Nullable;

/** What a worker needs of a report that it has taken. */
public sealed interface ReportWork {

  RepositoryId repository();

  /** A log to diagnose. */
  record LogWork(ReportId report, RepositoryId repository, String logText, @Nullable String ref)
      implements ReportWork {}

  /** A push to compare. */
  record PushWork(ReportId report, RepositoryId repository, Push push) implements ReportWork {}
}
