package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RestTest
class OpenApiRestTests {

  @LocalServerPort private int port;

  @Test
  void theInterfaceDescribesItselfToEverybody() {
    JsonNode api = new Api(Api.local(port).http(), null).get("/v3/api-docs").expect(200).json();

    assertThat(api.path("paths").propertyNames())
        .contains(
            "/api/v1/logs/diagnose",
            "/api/v1/logs/diagnose/status/{id}",
            "/api/v1/reports",
            "/api/v1/reports/{id}",
            "/api/v1/reports/{id}/download/markdown",
            "/api/v1/credentials",
            "/api/v1/repositories",
            "/api/v1/stats",
            "/api/v1/health",
            "/api/v1/config/validate",
            "/api/v1/git/status");
    assertThat(api.at("/info/title").asString()).isEqualTo("Log Dawg");
    assertThat(api.at("/components/securitySchemes/key/scheme").asString()).isEqualTo("bearer");
  }

  @Test
  void aPageShowsTheDescription() {
    var page = Api.local(port).http().get("/docs");

    assertThat(page.statusCode()).isIn(200, 302);
  }
}
