package io.logdawg.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.Http;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

  private static final String DIAGNOSE = "/api/v1/logs/diagnose";
  private static final String[] KEY = {"Authorization", "Bearer " + ApplicationTest.KEY};
  private static final String TOO_LARGE =
      "{\"log_data\": {\"content\": \"" + "x".repeat(3_000_000) + "\"}}";

  @LocalServerPort int port;
  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"log_data\": 5}                                   | log_data",
        "{\"log_data\": {\"content\": \"a\", \"source\": {}}}  | log_data.source",
        "{                                                   | body",
        "[]                                                  | body",
        "''                                                  | body",
      })
  void aBodyThatCannotBeReadIsAnsweredWithTheFieldAtFault(String body, String field) {
    var problem = problem(http.post(DIAGNOSE, body, KEY), 400);

    assertThat(problem.path("field").asString()).isEqualTo(field);
  }

  @Test
  void aParameterOfTheWrongTypeIsNamed() {
    var problem = problem(http.get("/api/v1/reports?limit=many", KEY), 400);

    assertThat(problem.path("field").asString()).isEqualTo("limit");
  }

  @Test
  void anUnknownAddressIsAProblemAndNoPage() {
    problem(http.get("/api/v1/nothing", KEY), 404);
  }

  @Test
  void aMethodThatIsNotThereIsAProblem() {
    problem(
        http.send("/api/v1/reports", r -> r.headers(KEY).PUT(BodyPublishers.ofString("{}"))), 405);
  }

  @Test
  void anotherContentTypeIsAProblem() {
    problem(http.send(DIAGNOSE, r -> r.headers(KEY).POST(BodyPublishers.ofString("a=b"))), 415);
  }

  @Test
  void anAnswerThatCannotBeGivenInTheWantedTypeIsAProblem() {
    problem(http.get("/api/v1/reports", "Accept", "image/png", "Authorization", KEY[1]), 406);
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsRefused() {
    problem(http.post(DIAGNOSE, TOO_LARGE, KEY), 413);
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsRefused() {
    var bytes = TOO_LARGE.getBytes(StandardCharsets.UTF_8);
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));

    problem(
        http.send(
            DIAGNOSE, r -> r.headers(KEY).header("Content-Type", "application/json").POST(chunked)),
        413);
  }

  @Test
  void anotherSpellingOfTheAddressDoesNotEscapeTheLimit() {
    problem(http.post("/%61pi/v1/logs/diagnose", TOO_LARGE, KEY), 413);
  }

  @Test
  void whatTheFirewallRefusesIsAProblem() {
    problem(http.get("/api/v1//reports", KEY), 400);
  }

  @Test
  void aFaultOfOursIsAReferenceThatIsFoundInTheLog(CapturedOutput output) {
    var answer = http.get("/api/test/fault", KEY);

    var detail = problem(answer, 500).path("detail").asString();
    var reference = detail.replaceFirst(".*reference (\\S+) .*", "$1");
    assertThat(answer.body()).doesNotContain("must not leave", "IllegalState");
    assertThat(output).contains("reference " + reference).contains("must not leave");
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    var problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    return problem;
  }
}
