package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RestTest
class DiagnoseRestTests {

  @LocalServerPort private int port;
  private Api api;

  @BeforeEach
  void call() {
    api = Api.local(port);
  }

  @Test
  void aLogIsAcceptedWithAnIdAndThePlaceToAsk() {
    var answer =
        api.post(
                "/api/v1/logs/diagnose",
                SampleText.request(SampleText.javaLog("AcceptedException")))
            .expect(202);

    String id = answer.json().path("diagnosis_id").asString();
    assertThat(answer.json().path("status").asString()).isEqualTo("pending");
    assertThat(answer.http().headers().firstValue("Location"))
        .hasValue("/api/v1/logs/diagnose/status/" + id);
    assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("diagnosis_id", "status");
  }

  @Test
  void aFinishedDiagnosisHasEveryDocumentedName() {
    JsonNode status = api.ended(api.diagnose(SampleText.request(SampleText.log("orders"))));

    assertThat(status.path("status").asString()).as(status.toString()).isEqualTo("complete");
    assertThat(status.propertyNames())
        .contains(
            "diagnosis_id",
            "status",
            "timestamp",
            "processing_time_seconds",
            "error",
            "report_id",
            "diagnosis_result",
            "git_info");
    assertThat(status.path("diagnosis_result").propertyNames())
        .contains(
            "title",
            "error_type",
            "summary",
            "root_cause",
            "error_analysis",
            "recommendations",
            "confidence_score",
            "relevant_code_files",
            "suspect_commits",
            "context_discovery");
    assertThat(status.at("/diagnosis_result/relevant_code_files/0").propertyNames())
        .contains("file_path", "size_kb", "relevance_score", "selection_reason", "snippets", "url");
    assertThat(status.at("/diagnosis_result/relevant_code_files/0/snippets/0").propertyNames())
        .contains("start_line", "end_line", "content");
    assertThat(status.at("/diagnosis_result/suspect_commits/0").propertyNames())
        .contains("hash", "author", "date", "message", "score", "reason", "files", "url");
    assertThat(status.at("/diagnosis_result/context_discovery").propertyNames())
        .contains(
            "iterations_performed",
            "files_analyzed",
            "confidence_progression",
            "total_context_size_kb",
            "discovery_reasoning",
            "final_confidence");
    assertThat(status.path("git_info").propertyNames())
        .contains("current_commit", "branch", "recent_commits", "changed_files", "last_pull_time");
  }

  @Test
  void theFaultyFileAndTheCommitThatBroughtItComeFirst() {
    JsonNode status = api.ended(api.diagnose(SampleText.request(SampleText.log("shipping"))));

    assertThat(status.path("status").asString()).isEqualTo("complete");
    assertThat(status.at("/diagnosis_result/title").asString()).hasSizeLessThanOrEqualTo(60);
    assertThat(status.at("/diagnosis_result/relevant_code_files/0/file_path").asString())
        .isEqualTo("services/shipping/shipping/quotes.py");
    assertThat(status.at("/diagnosis_result/suspect_commits/0/message").asString())
        .startsWith("Choose the carrier by the heaviest parcel");
  }

  @Test
  void aBodyOfTheOriginalKindWorksUnchanged() {
    JsonNode status =
        api.ended(
            api.diagnose(
                Map.of(
                    "log_data",
                    Map.of(
                        "content",
                        Map.of(
                            "level", "ERROR",
                            "message", "segmentation fault",
                            "service", "worker",
                            "stack_trace", "at f (src/a.c:45)\nat main (src/m.c:12)"),
                        "source",
                        "worker-7",
                        "timestamp",
                        "2026-11-23T04:05:06.123456",
                        "metadata",
                        Map.of("region", "eu")),
                    "force_git_pull",
                    true,
                    "include_git_context",
                    true)));

    assertThat(status.path("status").asString()).isEqualTo("complete");
    JsonNode report =
        api.get("/api/v1/reports/" + status.path("report_id").asString()).expect(200).json();
    assertThat(report.at("/report_data/log/traces/0/frames/0/file").asString())
        .isEqualTo("src/a.c");
    assertThat(report.at("/report_data/log/traces/0/frames/0/line").asInt()).isEqualTo(45);
    assertThat(report.at("/metadata/region").asString()).isEqualTo("eu");
    assertThat(report.path("source").asString()).isEqualTo("worker-7");
  }

  @Test
  void theSameErrorAgainIsAnOccurrenceOfItsReport() {
    var request = SampleText.request(SampleText.javaLog("RepeatedException"));
    JsonNode first = api.ended(api.diagnose(request));

    String again = api.diagnose(request);

    JsonNode second = api.ended(again);
    assertThat(second.path("diagnosis_id").asString()).isEqualTo(again);
    assertThat(second.path("report_id")).isEqualTo(first.path("report_id"));
    assertThat(
            api.get("/api/v1/reports/" + first.path("report_id").asString())
                .json()
                .path("occurrences")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void aRefAsksForAReportOfItsOwn() {
    var content = Map.of("content", SampleText.javaLog("ElsewhereException"));
    JsonNode first = api.ended(api.diagnose(Map.of("log_data", content)));

    JsonNode second = api.ended(api.diagnose(Map.of("log_data", content, "ref", "main")));

    assertThat(second.path("report_id")).isNotEqualTo(first.path("report_id"));
  }

  @Test
  void aRefThatDoesNotExistFailsAndSaysWhatToDo() {
    JsonNode status =
        api.ended(
            api.diagnose(
                Map.of(
                    "log_data",
                    Map.of("content", SampleText.javaLog("NoSuchRefException")),
                    "ref",
                    "no-such-branch")));

    assertThat(status.path("status").asString()).isEqualTo("failed");
    assertThat(status.path("error").asString()).contains("no-such-branch", "leave it out");
  }

  @Test
  void unknownNamesInABodyAreIgnored() {
    api.post(
            "/api/v1/logs/diagnose",
            Map.of(
                "log_data",
                Map.of("content", SampleText.javaLog("ExtraException"), "extra", List.of(1, 2)),
                "future",
                true))
        .expect(202);
  }
}
