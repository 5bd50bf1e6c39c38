package io.logdawg.ingest.rest.reports;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.reports.triage.ReportTriage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports/{id}")
@Tag(name = "Reports", description = "What diagnoses have found")
class TriageController {

  private final Reports reports;
  private final ReportTriage triage;

  TriageController(Reports reports, ReportTriage triage) {
    this.reports = reports;
    this.triage = triage;
  }

  record Resolution(
      @Schema(description = "That mended it: its id, or seven digits of it at least")
          @Nullable String commit) {}

  record Ignoring(
      @Schema(description = "A time within the next year") @Nullable Instant until,
      @Schema(description = "Until it has been seen so many times more, in place of a time")
          @Nullable Integer times) {}

  @PostMapping("/resolve")
  @Operation(
      summary = "Says that a report's error is mended",
      description = "If it comes back later, the report opens again by itself, as a regression.")
  ReportListItem resolve(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Resolution resolution) {
    ReportId report = there(id);
    triage.resolve(List.of(report), resolution == null ? null : resolution.commit());
    return now(report);
  }

  @PostMapping("/ignore")
  @Operation(summary = "Leaves a report aside until a time, or until it has been seen more often")
  ReportListItem ignore(@PathVariable UUID id, @RequestBody Ignoring ignoring) {
    ReportId report = there(id);
    Instant until = ignoring.until();
    Integer times = ignoring.times();
    if ((until == null) == (times == null)) {
      throw new FailureException(new Failure.Invalid("until", "or times must be given, not both"));
    }
    if (until != null) {
      triage.ignoreUntil(List.of(report), until);
    } else if (times != null) {
      triage.ignoreFor(List.of(report), times);
    }
    return now(report);
  }

  @PostMapping("/reopen")
  @Operation(summary = "Opens a report that was resolved or ignored")
  ReportListItem reopen(@PathVariable UUID id) {
    ReportId report = there(id);
    triage.reopen(List.of(report));
    return now(report);
  }

  private ReportId there(UUID id) {
    return reports.summary(new ReportId(id)).id();
  }

  private ReportListItem now(ReportId report) {
    return ReportListItem.of(reports.summary(report));
  }
}
