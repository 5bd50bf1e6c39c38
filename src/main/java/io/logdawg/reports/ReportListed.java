package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the list as the query selects it. */
record ReportListed(
    UUID id,
    UUID repository,
    String owner,
    String name,
    ReportStatus status,
    String title,
    @Nullable String errorType,
    @Nullable Double confidence,
    @Nullable String commit,
    String trigger,
    int occurrences,
    Instant createdAt,
    Instant lastSeenAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String waitReason,
    @Nullable Instant waitUntil,
    @Nullable String error,
    @Nullable String step) {

  ReportSummary toSummary() {
    return new ReportSummary(
        new ReportId(id),
        new RepositoryId(repository),
        owner + "/" + name,
        status,
        title,
        errorType,
        confidence,
        commit,
        trigger,
        occurrences,
        createdAt,
        lastSeenAt,
        startedAt,
        finishedAt,
        waitReason,
        waitUntil,
        error,
        step);
  }
}
