package io.logdawg.ingest.rest.diagnose;

import io.logdawg.diagnosis.Diagnoses;
import io.logdawg.diagnosis.DiagnosisId;
import io.logdawg.diagnosis.Receipt;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

@RestController
@RequestMapping("/api/v1/logs/diagnose")
@Tag(name = "Diagnoses", description = "Send a log, ask for its answer")
class DiagnoseController {

  private final Diagnoses diagnoses;

  DiagnoseController(Diagnoses diagnoses) {
    this.diagnoses = diagnoses;
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record Accepted(UUID diagnosisId, String status) {}

  @PostMapping
  @ApiResponse(responseCode = "202")
  @Operation(summary = "Queues a diagnosis of a log; an answer of 202 means that it is kept")
  ResponseEntity<Accepted> diagnose(@RequestBody DiagnoseRequest request) {
    Receipt receipt = diagnoses.submit(request.toSubmission());
    UUID id = receipt.id().value();
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/logs/diagnose/status/" + id))
        .body(new Accepted(id, receipt.status().id()));
  }

  @GetMapping("/status/{id}")
  @Operation(summary = "How far a diagnosis is, and its result once it is complete")
  DiagnosisStatus status(@PathVariable UUID id) {
    return DiagnosisStatus.of(id, diagnoses.find(new DiagnosisId(id)));
  }
}
