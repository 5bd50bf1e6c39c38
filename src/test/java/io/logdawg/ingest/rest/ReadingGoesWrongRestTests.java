package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.security.keys.ApiKeys;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.RepositoryBuilder;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.testing.TestDatabase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Repositories that vanish while they are read, that are huge, or that one cannot tell apart. */
@RestTest
class ReadingGoesWrongRestTests {

  private static final String LOG =
      "java.lang.IllegalStateException: sum\n\tat Cart.sum(Cart.java:2)";

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private ApiKeys keys;

  private Api api;
  private GitHubDouble github = GitHubDouble.serving(new ShopHistory().builder);

  @BeforeEach
  void call() {
    api = Api.ofNewOrganization(port, database, keys);
  }

  @AfterEach
  void stop() {
    github.close();
  }

  @Test
  void aRepositoryThatIsDisconnectedWhileItIsReadTakesItsDiagnosisWithIt() {
    String repository = connect().expect(201).json().path("id").asString();
    github.hangNext();
    String id = api.diagnose(SampleText.request(LOG));
    awaitStatus(id, "processing");

    api.delete("/api/v1/repositories/" + repository).expect(204);

    api.get("/api/v1/logs/diagnose/status/" + id).expect(404);
    assertThat(api.get("/api/v1/stats").expect(200).json().path("total").asInt()).isZero();
  }

  @Test
  void aRepositoryOfAHundredThousandFilesIsRead() {
    github.close();
    RepositoryBuilder huge = new ShopHistory().builder;
    for (int i = 0; i < 100_000; i++) {
      huge.copy(
          ShopHistory.CART, "vendor/module%03d/generated/File%06d.java".formatted(i % 500, i));
    }
    huge.commit("Vendor everything");
    github = GitHubDouble.serving(huge);
    connect().expect(201);

    JsonNode status = api.ended(api.diagnose(SampleText.request(LOG)));

    assertThat(status.path("status").asString()).as(status.toString()).isEqualTo("complete");
    assertThat(status.at("/diagnosis_result/relevant_code_files/0/file_path").asString())
        .isEqualTo(ShopHistory.CART);
  }

  @Test
  void aNameThatFitsTwoRepositoriesIs400() {
    connect().expect(201);
    try (GitHubDouble mirror = GitHubDouble.serving(new ShopHistory().builder)) {
      connect(mirror).expect(201);

      var answer =
          api.post(
                  "/api/v1/logs/diagnose",
                  Map.of("log_data", Map.of("content", LOG), "repository", "team/shop"))
              .expect(400);

      assertThat(answer.problemField()).isEqualTo("repository");
      assertThat(answer.detail()).contains("send the repository's id");
    }
  }

  @Test
  void aRepositoryIsNamedWhateverTheCase() {
    connect().expect(201);

    api.post(
            "/api/v1/logs/diagnose",
            Map.of("log_data", Map.of("content", LOG), "repository", " Team/SHOP "))
        .expect(202);
  }

  @Test
  void aConnectedRepositoryIsFoundWhereItsAnswerSays() {
    var connected = connect().expect(201);

    String place = connected.http().headers().firstValue("Location").orElseThrow();

    assertThat(api.get(place).expect(200).json()).isEqualTo(connected.json());
  }

  private Api.Answer connect() {
    return connect(github);
  }

  private Api.Answer connect(GitHubDouble provider) {
    return api.post(
        "/api/v1/repositories", Map.of("provider", "github", "url", provider.url().toString()));
  }

  private void awaitStatus(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    api.get("/api/v1/logs/diagnose/status/" + id).json().path("status").asString())
                .isEqualTo(status));
  }
}
