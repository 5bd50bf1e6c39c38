package io.logdawg.ingest.rest.reports;

import io.logdawg.issues.CreatedIssue;
import io.logdawg.issues.ReportIssues;
import io.logdawg.reports.ReportId;
import io.logdawg.web.PublicUrl;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports/{id}/issue")
@Tag(name = "Reports", description = "What diagnoses have found")
class IssueController {

  private final ReportIssues issues;
  private final PublicUrl publicUrl;

  IssueController(ReportIssues issues, PublicUrl publicUrl) {
    this.issues = issues;
    this.publicUrl = publicUrl;
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "It is created")
  @ApiResponse(responseCode = "200", description = "It was there already")
  @Operation(
      summary = "Writes a finished report down as an issue, or a work item, where its code is",
      description =
          "Once: asking again answers the same one. The repository's credential must be allowed to"
              + " do it; 422 says which right is missing.")
  ResponseEntity<IssueJson> create(@PathVariable UUID id, HttpServletRequest request) {
    CreatedIssue created = issues.create(new ReportId(id), publicUrl.of(request, "/reports/" + id));
    return ResponseEntity.status(created.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(IssueJson.of(created.issue()));
  }
}
