package io.logdawg.ingest.rest.reports;

import io.logdawg.reports.verdicts.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What somebody said of a report. */
record VerdictJson(
    @Schema(allowableValues = {"right", "wrong"}) String verdict,
    List<String> files,
    List<String> commits,
    String by,
    Instant at) {

  static VerdictJson of(Verdict verdict) {
    return new VerdictJson(
        verdict.id(), verdict.files(), verdict.commits(), verdict.by(), verdict.at());
  }
}
