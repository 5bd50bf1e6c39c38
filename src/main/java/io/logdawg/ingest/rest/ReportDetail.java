package io.logdawg.ingest.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.logdawg.ingest.rest.diagnose.DiagnosisResult;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A report, whole.
 *
 * @param reportData as it is stored, with the log's reading and the trace of steps
 */
@JsonNaming(SnakeCaseStrategy.class)
record ReportDetail(
    @JsonUnwrapped ReportListItem report,
    @Nullable String ref,
    @Nullable String source,
    Map<String, Object> metadata,
    String logText,
    @Nullable DiagnosisResult diagnosisResult,
    @Nullable ReportData reportData) {

  static ReportDetail of(Report report) {
    ReportData data = report.data();
    boolean complete = report.status() == ReportStatus.COMPLETE && data != null;
    return new ReportDetail(
        ReportListItem.of(report.summary()),
        report.ref(),
        report.source(),
        report.metadata(),
        report.logText(),
        complete && data != null ? DiagnosisResult.of(data) : null,
        data);
  }
}
