package io.logdawg.ingest.rest.reports;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.issues.ReportIssues;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportStats;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.Reports;
import io.logdawg.reports.listing.ReportFilter;
import io.logdawg.reports.markdown.ReportDocuments;
import io.logdawg.reports.triage.TriageState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reports", description = "What diagnoses have found")
class ReportsController {

  private final Reports reports;
  private final ReportDocuments documents;
  private final ReportIssues issues;
  private final RepositoryDoor repositories;
  private final Clock clock;

  ReportsController(
      Reports reports,
      ReportDocuments documents,
      ReportIssues issues,
      RepositoryDoor repositories,
      Clock clock) {
    this.reports = reports;
    this.documents = documents;
    this.issues = issues;
    this.repositories = repositories;
    this.clock = clock;
  }

  record Page(List<ReportListItem> reports, long total, ReportStats stats, Instant timestamp) {}

  @GetMapping("/reports")
  @Operation(summary = "Lists reports, newest first")
  Page list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String triage,
      @RequestParam(required = false) @Nullable String repository,
      @RequestParam(required = false) @Nullable String q) {
    ReportFilter filter =
        ReportFilter.ALL
            .withStatus(status(status))
            .withTriage(triage(triage))
            .withRepository(repository(repository))
            .withText(q);
    return new Page(
        reports.list(filter, limit, offset).stream().map(ReportListItem::of).toList(),
        reports.total(filter),
        reports.stats(),
        clock.instant());
  }

  @GetMapping("/reports/{id}")
  @Operation(summary = "One report, whole")
  ReportDetail get(@PathVariable UUID id) {
    ReportId report = new ReportId(id);
    return ReportDetail.of(reports.get(report), issues.of(report));
  }

  @DeleteMapping("/reports/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Deletes a report; its diagnosis, if still running, stops")
  void delete(@PathVariable UUID id) {
    reports.delete(new ReportId(id));
  }

  @RequestMapping(
      path = "/reports/{id}/download/markdown",
      method = {RequestMethod.GET, RequestMethod.POST})
  @Operation(summary = "The report as a Markdown document")
  ResponseEntity<String> markdown(@PathVariable UUID id) {
    String text = documents.markdown(new ReportId(id));
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("log-dawg-report-" + id + ".md").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.parseMediaType("text/markdown;charset=UTF-8"))
        .body(text);
  }

  @GetMapping("/stats")
  @Operation(summary = "Counts over all reports")
  ReportStats stats() {
    return reports.stats();
  }

  private @Nullable RepositoryId repository(@Nullable String named) {
    if (named == null || named.isBlank()) {
      return null;
    }
    ConnectedRepository repository = repositories.find(named);
    return repository.id();
  }

  private static @Nullable TriageState triage(@Nullable String triage) {
    if (triage == null || triage.isBlank()) {
      return null;
    }
    return TriageState.of(triage)
        .orElseThrow(() ->
            new FailureException(
                new Failure.Invalid("triage", "must be open, resolved or ignored")));
  }

  private static @Nullable ReportStatus status(@Nullable String status) {
    if (status == null || status.isBlank()) {
      return null;
    }
    return ReportStatus.of(status)
        .orElseThrow(() ->
            new FailureException(
                new Failure.Invalid("status", "must be pending, processing, complete or failed")));
  }
}
