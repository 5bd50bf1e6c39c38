package io.logdawg.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.Http;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(
    properties = {
      "logdawg.limits.enabled=true",
      "logdawg.limits.api-key=4",
      "logdawg.limits.diagnose=2",
      "logdawg.limits.organization=5",
      "logdawg.limits.stranger=3",
      "logdawg.limits.webhook=3",
      "logdawg.limits.sign-in=3"
    })
class LimitedDoorsTest {

  private static final String[] KEY = {"Authorization", "Bearer " + ApplicationTest.KEY};

  @LocalServerPort int port;

  private Http http;

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  /** One organization has one key here, so the order of the tests must not matter: one test. */
  @Test
  void aKeyMayDiagnoseLessOftenThanAskAndItsOrganizationHasALimitOfItsOwn() {
    Supplier<HttpResponse<String>> diagnose = () -> http.post("/api/v1/logs/diagnose", "{}", KEY);
    Supplier<HttpResponse<String>> ask = () -> http.get("/api/v1/reports", KEY);

    assertThat(diagnose.get().statusCode()).isEqualTo(400);
    assertThat(diagnose.get().statusCode()).isEqualTo(400);
    assertRefused(diagnose.get());

    assertThat(ask.get().statusCode()).isEqualTo(200);
    assertThat(ask.get().statusCode()).isEqualTo(200);
    assertThat(ask.get().statusCode()).isEqualTo(200);
    assertRefused(ask.get());
  }

  @Test
  void aStrangerIsToldToComeLater() {
    for (int i = 0; i < 3; i++) {
      assertThat(http.get("/api/v1/reports").statusCode()).isEqualTo(401);
    }
    assertRefused(http.get("/api/v1/reports", "Authorization", "Bearer guessed-key-number-four"));
  }

  @Test
  void aNodesHealthIsAskedForAtWill() {
    for (int i = 0; i < 10; i++) {
      assertThat(http.get("/api/v1/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void deliveriesAreCountedByRepository() {
    var one = "/api/v1/webhooks/01a00000-0000-7000-8000-000000000001";
    var other = "/api/v1/webhooks/01a00000-0000-7000-8000-000000000002";
    for (int i = 0; i < 3; i++) {
      assertThat(http.post(one, "{}").statusCode()).isNotEqualTo(429);
    }
    assertRefused(http.post(one, "{}"));
    assertThat(http.post(other, "{}").statusCode()).isNotEqualTo(429);
  }

  @Test
  void passwordsAreTriedSoOftenAndNoOftener() {
    for (int i = 0; i < 3; i++) {
      assertThat(http.postForm("/sign-in", Map.of("username", "a")).statusCode()).isNotEqualTo(429);
    }
    var answer = http.postForm("/sign-in", Map.of("username", "a"));
    assertToldWhen(answer);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(answer.body()).contains("<h1>Too many requests</h1>", "href=\"/sign-in\"");
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertToldWhen(answer);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private static void assertToldWhen(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After"))
        .hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 61));
  }
}
