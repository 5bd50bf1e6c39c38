package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Ids;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.security.Role;
import io.logdawg.security.keys.ApiKeys;
import io.logdawg.security.keys.Scope;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.As;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RestTest
class TriageRestTests {

  @LocalServerPort int port;
  @Autowired TestDatabase database;
  @Autowired ApiKeys keys;

  private TenantId organization;
  private Api api;
  private UUID report;

  @BeforeEach
  void storeReport() {
    organization = TestOrganizations.create(database);
    api = keyOf(Scope.MANAGE);
    report = StoredReports.of(database, organization).complete("No coupon");
  }

  @Test
  void aReportIsResolvedIgnoredAndOpenedAgain() {
    JsonNode resolved = post("/resolve", Map.of("commit", "82f8cd0"));
    assertThat(resolved.at("/triage/state").asString()).isEqualTo("resolved");
    assertThat(resolved.at("/triage/commit").asString()).isEqualTo("82f8cd0");

    JsonNode ignored = post("/ignore", Map.of("times", 3));
    assertThat(ignored.at("/triage/state").asString()).isEqualTo("ignored");
    assertThat(ignored.at("/triage/until_seen").asInt()).isEqualTo(4);

    assertThat(post("/reopen", Map.of()).at("/triage/state").asString()).isEqualTo("open");
  }

  @Test
  void theListIsAskedForADecision() {
    post("/resolve", Map.of());

    assertThat(api.get("/api/v1/reports?triage=resolved").json().path("total").asInt())
        .isEqualTo(1);
    assertThat(api.get("/api/v1/reports?triage=open").json().path("total").asInt()).isZero();
    assertThat(api.get("/api/v1/reports?triage=gone").expect(400).problemField())
        .isEqualTo("triage");
  }

  @Test
  void whatCannotBeDecidedNamesItsField() {
    assertThat(api.post(path("/resolve"), Map.of("commit", "main")).expect(400).problemField())
        .isEqualTo("commit");
    assertThat(api.post(path("/ignore"), Map.of()).expect(400).problemField()).isEqualTo("until");
    assertThat(api.post(path("/ignore"), Map.of("times", 0)).expect(400).problemField())
        .isEqualTo("times");
    assertThat(
            api.call("PUT", path("/verdict"), "{\"verdict\": \"so so\"}")
                .expect(400)
                .problemField())
        .isEqualTo("verdict");
  }

  @Test
  void verdictsAreCountedAndExportedAsCases() {
    api.call("PUT", path("/verdict"), "{\"verdict\": \"wrong\", \"files\": [\"src/Orders.java\"]}")
        .expect(204);

    JsonNode counts = api.get("/api/v1/verdicts").expect(200).json();
    assertThat(counts.path("wrong").asInt()).isEqualTo(1);
    assertThat(api.get(path("")).json().at("/verdict/files/0").asString())
        .isEqualTo("src/Orders.java");
    List<String> lines = api.get("/api/v1/verdicts/cases").expect(200).text().lines().toList();
    assertThat(lines).hasSize(1);
    assertThat(Api.JSON.readTree(lines.getFirst()).propertyNames())
        .containsExactly("id", "repo", "commit", "log", "changed_files", "frames_hit", "kind");
    api.delete(path("/verdict")).expect(204);
    assertThat(api.get("/api/v1/verdicts/cases").text()).isEmpty();
  }

  @Test
  void aKeyThatOnlyReadsDecidesNothing() {
    Api reader = keyOf(Scope.READ);

    for (String deed : List.of("/resolve", "/ignore", "/reopen")) {
      reader.post(path(deed), Map.of("times", 1)).expect(403);
    }
    reader.call("PUT", path("/verdict"), "{\"verdict\": \"right\"}").expect(403);
    reader.get("/api/v1/verdicts").expect(200);
  }

  @Test
  void anotherOrganizationFindsNoReport() {
    Api other = Api.ofNewOrganization(port, database, keys);

    for (String deed : List.of("/resolve", "/ignore", "/reopen")) {
      other.post(path(deed), Map.of("times", 1)).expect(404);
    }
    other.call("PUT", path("/verdict"), "{\"verdict\": \"right\"}").expect(404);
    assertThat(other.get("/api/v1/verdicts/cases").expect(200).text()).isEmpty();
    api.post("/api/v1/reports/" + Ids.next() + "/resolve", Map.of()).expect(404);
  }

  private Api keyOf(Scope scope) {
    return new Api(
        new Http(port),
        As.member(database, organization, Role.ADMIN, () -> keys.create(scope.name(), scope, null))
            .plain());
  }

  private JsonNode post(String deed, Map<String, Object> body) {
    return api.post(path(deed), body).expect(200).json();
  }

  private String path(String deed) {
    return "/api/v1/reports/" + report + deed;
  }
}
