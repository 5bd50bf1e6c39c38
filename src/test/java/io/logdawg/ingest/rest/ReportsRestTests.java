package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RestTest
class ReportsRestTests {

  @LocalServerPort private int port;
  private Api api;

  @BeforeEach
  void call() {
    api = Api.local(port);
  }

  @Test
  void theListIsFilteredByTextAndStatus() {
    String id = report("FilteredException");

    JsonNode found =
        api.get("/api/v1/reports?q=filteredexc&status=complete&repository=sample/shop").json();

    assertThat(found.path("reports")).hasSize(1);
    assertThat(found.at("/reports/0/id").asString()).isEqualTo(id);
    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(found.path("stats").path("total").asInt()).isPositive();
    assertThat(found.path("timestamp").isString()).isTrue();
    assertThat(api.get("/api/v1/reports?q=filteredexc&status=failed").json().path("reports"))
        .isEmpty();
  }

  @Test
  void theListIsPagedNewestFirst() {
    String older = report("OlderException");
    String newer = report("NewerException");

    assertThat(api.get("/api/v1/reports?limit=1").json().at("/reports/0/id").asString())
        .isEqualTo(newer);
    assertThat(api.get("/api/v1/reports?limit=1&offset=1").json().at("/reports/0/id").asString())
        .isEqualTo(older);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void aReportIsDownloadedAsMarkdown(String method) {
    String id = report("DownloadedException" + method);

    var answer = api.call(method, "/api/v1/reports/" + id + "/download/markdown", null).expect(200);

    var headers = answer.http().headers();
    assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("text/markdown");
    assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(answer.text()).startsWith("# ").contains("## Root cause", "Discounts.java");
  }

  @Test
  void aDeletedReportIsGone() {
    String id = report("DeletedException");

    api.delete("/api/v1/reports/" + id).expect(204);

    api.get("/api/v1/reports/" + id).expect(404);
    api.delete("/api/v1/reports/" + id).expect(404);
  }

  @Test
  void statsCountReports() {
    report("CountedException");

    JsonNode stats = api.get("/api/v1/stats").expect(200).json();

    assertThat(stats.path("complete").asInt()).isPositive();
    assertThat(stats.path("average_seconds").isNumber()).isTrue();
  }

  @Test
  void healthIsOpenToEverybody() {
    JsonNode health = new Api(api.http(), null).get("/api/v1/health").expect(200).json();

    assertThat(health.path("status").asString()).isEqualTo("healthy");
  }

  @Test
  void theConfigurationIsValidWithARepositoryAndAWorker() {
    JsonNode valid = api.get("/api/v1/config/validate").expect(200).json();

    assertThat(valid.path("valid").asBoolean()).as(valid.toString()).isTrue();
  }

  @Test
  void gitStatusNamesTheCommitThatWasLastSeen() {
    JsonNode status = api.get("/api/v1/git/status").expect(200).json();

    assertThat(status.at("/repositories/0/repository").asString()).isEqualTo("sample/shop");
    assertThat(status.at("/repositories/0/current_commit").asString()).hasSize(40);
  }

  private String report(String type) {
    String id = api.diagnose(SampleText.request(SampleText.javaLog(type)));
    return api.ended(id).path("report_id").asString();
  }
}
