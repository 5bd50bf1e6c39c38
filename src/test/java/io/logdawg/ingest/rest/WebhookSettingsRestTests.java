package io.logdawg.ingest.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.security.keys.ApiKeys;
import io.logdawg.source.testing.GitServerDouble;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RestTest
class WebhookSettingsRestTests {

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private ApiKeys keys;

  private final GitServerDouble server = GitServerDouble.serving(new ShopHistory().builder);
  private Api api;
  private String webhook;

  @BeforeEach
  void connect() {
    api = Api.ofNewOrganization(port, database, keys);
    var repository =
        api.post("/api/v1/repositories", Map.of("provider", "git", "url", server.url().toString()))
            .expect(201)
            .json();
    webhook = "/api/v1/repositories/" + repository.path("id").asString() + "/webhook";
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void withoutASecretNothingIsTaken() {
    var settings = api.get(webhook).expect(200).json();

    assertThat(settings.path("secret_since").isNull()).isTrue();
    assertThat(settings.path("rediagnoses").asBoolean()).isFalse();
    assertThat(settings.path("deliveries").isEmpty()).isTrue();
    assertThat(deliver(settings.path("path").asString(), "any").statusCode()).isEqualTo(404);
  }

  @Test
  void theSecretIsShownOnceAndOpensTheAddress() {
    var made = api.post(webhook + "/secret", "").expect(201).json();
    String secret = made.path("secret").asString();

    assertThat(deliver(made.path("path").asString(), secret).statusCode()).isEqualTo(200);
    assertThat(deliver(made.path("path").asString(), "another").statusCode()).isEqualTo(401);
    var after = api.get(webhook).expect(200);
    assertThat(after.text()).doesNotContain(secret);
    assertThat(after.json().path("secret_since").asString()).isNotEmpty();
    assertThat(after.json().at("/deliveries/0/outcome").asString()).isEqualTo("ping");
  }

  @Test
  void aNewSecretEndsTheOneBefore() {
    var first = api.post(webhook + "/secret", "").expect(201).json();
    api.post(webhook + "/secret", "").expect(201);

    assertThat(deliver(first.path("path").asString(), first.path("secret").asString()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void whatAPushDoesCanBeChangedAndTheWebhookClosed() {
    api.post(webhook + "/secret", "").expect(201);

    assertThat(
            api.call("PATCH", webhook, "{\"rediagnoses\": true}")
                .expect(200)
                .json()
                .path("rediagnoses")
                .asBoolean())
        .isTrue();
    assertThat(api.call("PATCH", webhook, "{}").json().path("rediagnoses").asBoolean()).isTrue();
    api.delete(webhook).expect(204);
    assertThat(api.get(webhook).json().path("secret_since").isNull()).isTrue();
  }

  /** As GitHub and Gitea sign. */
  private HttpResponse<String> deliver(String path, String secret) {
    String body = "{}";
    return new Http(port)
        .send(
            path,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("X-GitHub-Event", "ping")
                    .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                    .header("X-Hub-Signature-256", "sha256=" + hmac(secret, body))
                    .POST(BodyPublishers.ofString(body)));
  }

  private static String hmac(String secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
