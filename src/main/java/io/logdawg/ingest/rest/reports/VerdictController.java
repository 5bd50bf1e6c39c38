package io.logdawg.ingest.rest.reports;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.verdicts.SolvedCase;
import io.logdawg.reports.verdicts.SolvedCases;
import io.logdawg.reports.verdicts.VerdictCounts;
import io.logdawg.reports.verdicts.Verdicts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Verdicts", description = "Whether reports were right, as people say who know")
class VerdictController {

  private final Verdicts verdicts;
  private final SolvedCases cases;
  private final JsonMapper json;

  VerdictController(Verdicts verdicts, SolvedCases cases, JsonMapper json) {
    this.verdicts = verdicts;
    this.cases = cases;
    this.json = json;
  }

  record VerdictRequest(
      @Schema(allowableValues = {"right", "wrong"}) @Nullable String verdict,
      @Schema(description = "Those that had to change, from the repository's root")
          @Nullable List<String> files,
      @Schema(description = "Those that brought the fault") @Nullable List<String> commits) {}

  @PutMapping("/reports/{id}/verdict")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Says whether a report is right, in place of what was said before",
      description = "Right is a report whose first file is one of those that had to change.")
  void give(@PathVariable UUID id, @RequestBody VerdictRequest request) {
    verdicts.give(
        new ReportId(id), right(request.verdict()), all(request.files()), all(request.commits()));
  }

  @DeleteMapping("/reports/{id}/verdict")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes back what was said of a report")
  void withdraw(@PathVariable UUID id) {
    verdicts.withdraw(new ReportId(id));
  }

  @GetMapping("/verdicts")
  @Operation(summary = "How many reports were right and wrong")
  VerdictCounts counts() {
    return verdicts.counts();
  }

  /** Written as it is read: together the logs may be larger than the memory. */
  @GetMapping(path = "/verdicts/cases", produces = "application/x-ndjson")
  @Operation(
      summary = "Reports whose answer is known, as cases to measure with",
      description = "A line each: id, repo, commit, log, changed_files, frames_hit, kind, commits.")
  void cases(HttpServletResponse response) throws IOException {
    response.setContentType("application/x-ndjson");
    response.setHeader("Content-Disposition", "attachment; filename=\"log-dawg-cases.jsonl\"");
    OutputStream out = response.getOutputStream();
    List<SolvedCase> page = cases.after(null);
    while (!page.isEmpty()) {
      for (SolvedCase one : page) {
        out.write(json.writeValueAsBytes(one));
        out.write('\n');
      }
      page = cases.after(page.getLast().id());
    }
  }

  private static boolean right(@Nullable String verdict) {
    return switch (verdict) {
      case "right" -> true;
      case "wrong" -> false;
      case null, default ->
          throw new FailureException(new Failure.Invalid("verdict", "must be right or wrong"));
    };
  }

  private static List<String> all(@Nullable List<String> given) {
    return given == null ? List.of() : given;
  }
}
