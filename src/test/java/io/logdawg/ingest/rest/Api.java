package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.security.Role;
import io.logdawg.security.keys.ApiKeys;
import io.logdawg.security.keys.NewApiKey;
import io.logdawg.security.keys.Scope;
import io.logdawg.testing.As;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.net.http.HttpRequest.BodyPublisher;
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

  /** Of a new organization, to do with as it likes. */
  static Api ofNewOrganization(int port, TestDatabase database, ApiKeys keys) {
    NewApiKey key =
        As.member(
            database,
            TestOrganizations.create(database),
            Role.ADMIN,
            () -> keys.create("Test", Scope.MANAGE, null));
    return new Api(new Http(port), key.plain());
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

  /** Sends bytes as they are, whether or not they are JSON. */
  Answer postBytes(String path, byte[] body) {
    return sent("POST", path, BodyPublishers.ofByteArray(body));
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
    return sent(method, path, body == null ? null : BodyPublishers.ofString(body));
  }

  private Answer sent(String method, String path, @Nullable BodyPublisher body) {
    HttpResponse<String> response =
        http.send(
            path,
            request -> {
              if (key != null) {
                request.header("Authorization", "Bearer " + key);
              }
              return body == null
                  ? request.method(method, BodyPublishers.noBody())
                  : request.header("Content-Type", "application/json").method(method, body);
            });
    String type = response.headers().firstValue("Content-Type").orElse("");
    JsonNode json = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
    return new Answer(response.statusCode(), json, response.body(), response);
  }
}
