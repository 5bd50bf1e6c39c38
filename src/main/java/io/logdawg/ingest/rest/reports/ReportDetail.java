package io.logdawg.ingest.rest.reports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.logdawg.ingest.rest.diagnose.DiagnosisResult;
import io.logdawg.issues.ReportIssue;
import io.logdawg.reports.Push;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A report, whole.
 *
 * @param reportData as it is stored, with the log's reading and the trace of steps
 * @param push what it is about, in place of a log
 * @param verdict what somebody said of it
 * @param possibleFixes commits that have changed since what it points to, newest first
 * @param issue what it was written down as at the provider
 */
@JsonNaming(SnakeCaseStrategy.class)
record ReportDetail(
    @JsonUnwrapped ReportListItem report,
    @Nullable String ref,
    @Nullable String source,
    Map<String, Object> metadata,
    String logText,
    @Nullable DiagnosisResult diagnosisResult,
    @Nullable ReportData reportData,
    @Nullable PushJson push,
    List<PossibleFixJson> possibleFixes,
    @Nullable VerdictJson verdict,
    @Nullable IssueJson issue) {

  /** What the report of a push is about. */
  @JsonNaming(SnakeCaseStrategy.class)
  record PushJson(String branch, @Nullable String before, @Nullable String after) {

    static PushJson of(Push push) {
      return new PushJson(push.branch(), push.before(), push.after());
    }
  }

  static ReportDetail of(Report report, Optional<ReportIssue> issue) {
    ReportData data = report.data();
    boolean complete = report.status() == ReportStatus.COMPLETE && data != null;
    return new ReportDetail(
        ReportListItem.of(report.summary()),
        report.ref(),
        report.source(),
        report.metadata(),
        report.logText(),
        complete && data != null ? DiagnosisResult.of(data) : null,
        data,
        report.push() == null ? null : PushJson.of(report.push()),
        report.possibleFixes().stream().map(PossibleFixJson::of).toList(),
        report.verdict() == null ? null : VerdictJson.of(report.verdict()),
        issue.map(IssueJson::of).orElse(null));
  }
}
