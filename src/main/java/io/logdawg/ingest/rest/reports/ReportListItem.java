package io.logdawg.ingest.rest.reports;

import io.logdawg.reports.ReportSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A report in a list. */
@JsonNaming(SnakeCaseStrategy.class)
record ReportListItem(
    UUID id,
    String status,
    String title,
    @Nullable String errorType,
    @Nullable Double confidenceScore,
    UUID repositoryId,
    String repository,
    @Nullable String commitHash,
    String trigger,
    int occurrences,
    Instant createdAt,
    Instant lastSeenAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String waitReason,
    @Nullable Instant waitUntil,
    @Nullable String error,
    TriageJson triage) {

  static ReportListItem of(ReportSummary report) {
    return new ReportListItem(
        report.id().value(),
        report.status().id(),
        report.title(),
        report.errorType(),
        report.confidence(),
        report.repositoryId().value(),
        report.repository(),
        report.commit(),
        report.trigger(),
        report.occurrences(),
        report.createdAt(),
        report.lastSeenAt(),
        report.startedAt(),
        report.finishedAt(),
        report.waitReason(),
        report.waitUntil(),
        report.error(),
        TriageJson.of(report.triage()));
  }
}
