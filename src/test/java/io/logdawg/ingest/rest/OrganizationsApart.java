package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What belongs to one organization does not exist for another, in any REST call. */
abstract class OrganizationsApart {

  /** Calls that name nothing of an organization's, or only list: see the tests below. */
  private static final Set<String> WITHOUT_IDS =
      Set.of(
          "GET /api/v1/config/validate",
          "GET /api/v1/credentials",
          "GET /api/v1/git/status",
          "GET /api/v1/health",
          "GET /api/v1/reports",
          "GET /api/v1/repositories",
          "GET /api/v1/stats",
          "POST /api/v1/credentials",
          "POST /api/v1/logs/diagnose",
          "POST /api/v1/repositories");

  /** Asks for the repository's secret rather than a key: see the tests of webhooks. */
  private static final String WEBHOOK = "POST /api/v1/webhooks/{repository}";

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Api ours;
  private Api theirs;
  private String report;
  private String repository;
  private String credential;

  @BeforeEach
  void haveOneOfEach() {
    ours = Api.local(port);
    theirs = Api.other(port);
    report =
        ours.ended(ours.diagnose(SampleText.request(SampleText.javaLog("OursException"))))
            .path("report_id")
            .asString();
    repository = ours.get("/api/v1/repositories").json().at("/repositories/0/id").asString();
    credential =
        ours.post(
                "/api/v1/credentials",
                Map.of("name", "Ours " + UUID.randomUUID(), "provider", "git", "token", "abc-123"))
            .expect(201)
            .json()
            .path("id")
            .asString();
  }

  @Test
  void everyCallWithAnothersIdIs404() {
    Map<String, String> paths = new TreeMap<>();
    paths.put("GET /api/v1/logs/diagnose/status/{id}", report);
    paths.put("GET /api/v1/reports/{id}", report);
    paths.put("DELETE /api/v1/reports/{id}", report);
    paths.put("GET /api/v1/reports/{id}/download/markdown", report);
    paths.put("POST /api/v1/reports/{id}/download/markdown", report);
    paths.put("GET /api/v1/repositories/{id}", repository);
    paths.put("PATCH /api/v1/repositories/{id}", repository);
    paths.put("DELETE /api/v1/repositories/{id}", repository);
    paths.put("GET /api/v1/repositories/{id}/webhook", repository);
    paths.put("PATCH /api/v1/repositories/{id}/webhook", repository);
    paths.put("DELETE /api/v1/repositories/{id}/webhook", repository);
    paths.put("POST /api/v1/repositories/{id}/webhook/secret", repository);
    paths.put("GET /api/v1/credentials/{id}/repositories", credential);
    paths.put("POST /api/v1/credentials/{id}/check", credential);
    paths.put("DELETE /api/v1/credentials/{id}", credential);

    Set<String> tried = new TreeSet<>(WITHOUT_IDS);
    tried.addAll(paths.keySet());
    tried.add(WEBHOOK);
    assertThat(calls()).as("a new call needs a case here").isEqualTo(tried);
    paths.forEach((call, id) -> {
      String[] parts = call.split(" ", 2);
      String body = parts[0].equals("PATCH") ? "{}" : null;
      theirs.call(parts[0], parts[1].replace("{id}", id), body).expect(404);
    });
    ours.get("/api/v1/reports/" + report).expect(200);
    ours.get("/api/v1/repositories/" + repository).expect(200);
    assertThat(ours.get("/api/v1/credentials").text()).contains(credential);
  }

  @Test
  void listsShowNothingOfAnothers() {
    assertThat(theirs.get("/api/v1/reports?limit=200").text()).doesNotContain(report);
    assertThat(theirs.get("/api/v1/repositories").text()).doesNotContain(repository);
    assertThat(theirs.get("/api/v1/git/status").text()).doesNotContain(repository);
    assertThat(theirs.get("/api/v1/credentials").text()).doesNotContain(credential);
    assertThat(theirs.get("/api/v1/stats").json().path("complete").asInt())
        .isEqualTo(count(theirs.get("/api/v1/reports?limit=200&status=complete").json()));
  }

  @Test
  void anothersRepositoryCannotBeDiagnosedNorItsCredentialUsed() {
    theirs
        .post(
            "/api/v1/logs/diagnose",
            Map.of("log_data", Map.of("content", "boom"), "repository", repository))
        .expect(404);
    theirs
        .post(
            "/api/v1/logs/diagnose",
            Map.of("log_data", Map.of("content", "boom"), "repository", "sample/shop"))
        .expect(404);
    theirs
        .post(
            "/api/v1/repositories",
            Map.of(
                "provider", "git", "url", "https://example.com/a/b", "credential_id", credential))
        .expect(404);
  }

  private static int count(JsonNode list) {
    return list.path("total").asInt();
  }

  private Set<String> calls() {
    Set<String> calls = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          if (method.getBeanType().getPackageName().startsWith("io.logdawg.ingest")) {
            for (String pattern : mapping.getPatternValues()) {
              for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                calls.add(verb + " " + pattern);
              }
            }
          }
        });
    return calls;
  }
}
