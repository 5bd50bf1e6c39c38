package io.logdawg.ingest.rest.diagnose;

import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData.GitState;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.ReportSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The answer to {@code GET /api/v1/logs/diagnose/status/{id}}. */
@JsonNaming(SnakeCaseStrategy.class)
record DiagnosisStatus(
    UUID diagnosisId,
    String status,
    Instant timestamp,
    @Nullable Double processingTimeSeconds,
    @Nullable String error,
    UUID reportId,
    @Nullable String waitReason,
    @Nullable DiagnosisResult diagnosisResult,
    @Nullable GitInfo gitInfo) {

  /** The repository as it was read. */
  @JsonNaming(SnakeCaseStrategy.class)
  record GitInfo(
      String currentCommit,
      @Nullable String branch,
      List<GitCommit> recentCommits,
      List<String> changedFiles,
      Instant lastPullTime) {

    static GitInfo of(GitState git) {
      List<GitCommit> recent =
          git.recentCommits().stream()
              .map(c -> new GitCommit(c.hash(), c.author(), c.date(), c.message()))
              .toList();
      return new GitInfo(git.commit(), git.branch(), recent, git.changedFiles(), git.readAt());
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record GitCommit(String hash, String author, Instant date, String message) {}

  static DiagnosisStatus of(UUID id, Report report) {
    ReportSummary summary = report.summary();
    boolean complete = summary.status() == ReportStatus.COMPLETE;
    return new DiagnosisStatus(
        id,
        summary.status().id(),
        summary.createdAt(),
        seconds(summary.startedAt(), summary.finishedAt()),
        summary.error(),
        summary.id().value(),
        summary.waitReason(),
        complete && report.data() != null ? DiagnosisResult.of(report.data()) : null,
        report.data() != null && report.data().git() != null
            ? GitInfo.of(report.data().git())
            : null);
  }

  private static @Nullable Double seconds(@Nullable Instant start, @Nullable Instant end) {
    return start == null || end == null ? null : Duration.between(start, end).toMillis() / 1_000.0;
  }
}
