package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls with a key, or without one. */
record Api(Http http, @Nullable String key) {

  static final JsonMapper JSON = JsonMapper.shared();

  static Api local(int port) {
    return new Api(new Http(port), RestTest.KEY);
  }

  static Api other(int port) {
    return new Api(new Http(port), RestTest.OTHERS_KEY);
  }

  /** What came back; the body is a missing node where it was empty. */
  record Answer(int status, JsonNode json, String text, HttpResponse<String> http) {

    String problemField() {
      return json.path("field").asString("");
    }

    String detail() {
      return json.path("detail").asString("");
    }

    Answer expect(int wanted) {
      assertThat(status).as(text).isEqualTo(wanted);
      return this;
    }
  }

  Answer get(String path) {
    return call("GET", path, null);
  }

  Answer delete(String path) {
    return call("DELETE", path, null);
  }

  Answer post(String path, Object body) {
    return call("POST", path, body instanceof String text ? text : JSON.writeValueAsString(body));
  }

  /** Sends a log that is known to be good. */
  String diagnose(Map<String, Object> request) {
    return post("/api/v1/logs/diagnose", request)
        .expect(202)
        .json()
        .path("diagnosis_id")
        .asString();
  }

  /** The status of a diagnosis once it has ended. */
  JsonNode ended(String id) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> get("/api/v1/logs/diagnose/status/" + id).json(), Api::isFinal);
  }

  private static boolean isFinal(JsonNode status) {
    String word = status.path("status").asString("");
    return word.equals("complete") || word.equals("failed");
  }

  Answer call(String method, String path, @Nullable String body) {
    HttpResponse<String> response =
        http.send(
            path,
            request -> {
              if (key != null) {
                request.header("Authorization", "Bearer " + key);
              }
              return body == null
                  ? request.method(method, BodyPublishers.noBody())
                  : request
                      .header("Content-Type", "application/json")
                      .method(method, BodyPublishers.ofString(body));
            });
    String type = response.headers().firstValue("Content-Type").orElse("");
    JsonNode json = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
    return new Answer(response.statusCode(), json, response.body(), response);
  }
}
