package io.logdawg.ingest.rest.reports;

import io.logdawg.issues.ReportIssue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What a report was written down as. */
record IssueJson(
    @Schema(allowableValues = {"issue", "work-item"}) String kind,
    long number,
    @Schema(description = "Of its page at the provider") String url,
    String by,
    Instant at) {

  static IssueJson of(ReportIssue issue) {
    return new IssueJson(
        issue.kind().id(), issue.number(), issue.url().toString(), issue.by(), issue.at());
  }
}
