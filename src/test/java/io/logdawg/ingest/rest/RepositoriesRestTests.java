package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.source.testing.AccountDouble;
import io.logdawg.source.testing.AppKeys;
import io.logdawg.source.testing.GitServerDouble;
import io.logdawg.source.testing.ShopHistory;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Credentials and repositories, in the organization that has none of its own. */
@RestTest
class RepositoriesRestTests {

  private static final String TOKEN = "the-token-that-opens-it";

  @LocalServerPort private int port;
  private final ShopHistory shop = new ShopHistory();
  private final GitServerDouble server = GitServerDouble.serving(shop.builder);
  private Api api;

  @BeforeEach
  void protect() {
    api = Api.other(port);
    server.requireToken(TOKEN);
  }

  @AfterEach
  void removeAll() {
    for (JsonNode repository : api.get("/api/v1/repositories").json().path("repositories")) {
      api.delete("/api/v1/repositories/" + repository.path("id").asString()).expect(204);
    }
    for (JsonNode credential : api.get("/api/v1/credentials").json().path("credentials")) {
      api.delete("/api/v1/credentials/" + credential.path("id").asString()).expect(204);
    }
    server.close();
  }

  @Test
  void aTokenIsNeverReturned() {
    var added = credential("Shop", TOKEN);

    assertThat(added.text()).doesNotContain(TOKEN);
    assertThat(api.get("/api/v1/credentials").text()).doesNotContain(TOKEN);
    assertThat(added.json().propertyNames())
        .contains("id", "name", "provider", "hint", "created_at");
  }

  @Test
  void aGitHubAppIsKeptByItsIdAndItsKeyNeverReturned() {
    Api.Answer added;
    try (var github = new AccountDouble()) {
      github.answering("/app", "{\"permissions\": {\"contents\": \"read\"}}");
      added =
          api.post(
                  "/api/v1/credentials",
                  Map.of(
                      "name",
                      "App",
                      "provider",
                      "github",
                      "app_id",
                      12345,
                      "private_key",
                      AppKeys.pkcs1(),
                      "api_url",
                      github.base().toString()))
              .expect(201);
    }

    assertThat(added.json().path("state").asString()).isEqualTo("accepted");
    assertThat(added.json().path("hint").asString()).isEqualTo("app 12345");
    assertThat(added.text()).doesNotContain("PRIVATE");
    assertThat(api.get("/api/v1/credentials").text()).doesNotContain("PRIVATE");
  }

  @Test
  void aKeyThatIsNoneIsRefusedByName() {
    var answer =
        api.post(
                "/api/v1/credentials",
                Map.of("name", "App", "provider", "github", "app_id", "1", "private_key", "none"))
            .expect(400);

    assertThat(answer.problemField()).isEqualTo("private_key");
  }

  @Test
  void aRepositoryIsConnectedWithAGoodTokenAndDiagnosed() {
    var connected = connect(credential("Shop", TOKEN)).expect(201).json();

    assertThat(connected.path("default_branch").asString()).isEqualTo("main");
    assertThat(connected.path("head_commit").asString()).isEqualTo(shop.fixed.id().value());
    var status =
        api.ended(
            api.diagnose(
                SampleText.request(
                    "java.lang.IllegalStateException: sum\n\tat Cart.sum(Cart.java:2)")));
    assertThat(status.at("/diagnosis_result/relevant_code_files/0/file_path").asString())
        .isEqualTo(ShopHistory.CART);
  }

  @Test
  void aTokenThatTheProviderRefusesIs422AndKeepsNothing() {
    var refused = connect(credential("Bad", "some-other-token-0123")).expect(422);

    assertThat(refused.detail()).contains("refused the credential").doesNotContain("some-other");
    assertThat(api.get("/api/v1/repositories").json().path("repositories").isEmpty()).isTrue();
  }

  @Test
  void aTokenRefusedLaterFailsTheDiagnosisAndSaysWhatToDo() {
    connect(credential("Shop", TOKEN)).expect(201);
    server.requireToken("another-one-now");

    var status = api.ended(api.diagnose(SampleText.request(SampleText.javaLog("Late"))));

    assertThat(status.path("status").asString()).isEqualTo("failed");
    assertThat(status.path("error").asString()).contains("Replace it under Credentials");
  }

  @Test
  void howARepositoryIsReadCanBeChanged() {
    var id = connect(credential("Shop", TOKEN)).expect(201).json().path("id").asString();

    var changed =
        api.call(
                "PATCH",
                "/api/v1/repositories/" + id,
                "{\"path_mappings\": [{\"from\": \"/app/\", \"to\": \"src/\"}]}")
            .expect(200)
            .json();

    assertThat(changed.at("/path_mappings/0/from").asString()).isEqualTo("/app/");
    assertThat(changed.path("default_branch").asString()).isEqualTo("main");
    assertThat(api.get("/api/v1/repositories/" + id).json()).isEqualTo(changed);
  }

  @Test
  void aMappingFromNothingIsRefusedByItsPlace() {
    var id = connect(credential("Shop", TOKEN)).expect(201).json().path("id").asString();

    var answer =
        api.call(
                "PATCH",
                "/api/v1/repositories/" + id,
                "{\"path_mappings\": [{\"from\": \"/app/\"}, {\"to\": \"src/\"}]}")
            .expect(400);

    assertThat(answer.problemField()).isEqualTo("path_mappings[1].from");
  }

  @Test
  void whatACredentialSeesCanBeSearched() {
    try (var github = new AccountDouble()) {
      github.answering("/user", 200, "{}", Map.of("X-OAuth-Scopes", "repo"));
      github.answering(
          "/user/repos",
          """
          [{"full_name": "acme/shop", "html_url": "https://github.com/acme/shop", "default_branch": "trunk"},
           {"full_name": "acme/till", "html_url": "https://github.com/acme/till"}]
          """);
      var credential =
          api.post(
                  "/api/v1/credentials",
                  Map.of(
                      "name", "Hub",
                      "provider", "github",
                      "token", "a-token-0123",
                      "api_url", github.base().toString()))
              .expect(201)
              .json()
              .path("id")
              .asString();

      var seen = api.get("/api/v1/credentials/" + credential + "/repositories?q=SHOP").json();

      assertThat(seen.path("repositories")).hasSize(1);
      assertThat(seen.at("/repositories/0/default_branch").asString()).isEqualTo("trunk");
      assertThat(seen.path("complete").asBoolean()).isTrue();
    }
  }

  @Test
  void theSameRepositoryTwiceIs409() {
    var credential = credential("Shop", TOKEN);
    connect(credential).expect(201);

    connect(credential).expect(409);
  }

  @Test
  void aCredentialInUseCannotBeDeleted() {
    var credential = credential("Shop", TOKEN);
    connect(credential).expect(201);

    api.delete("/api/v1/credentials/" + credential.json().path("id").asString()).expect(409);
  }

  @Test
  void deletingARepositoryDeletesItsReports() {
    var repository = connect(credential("Shop", TOKEN)).expect(201).json().path("id").asString();
    var report =
        api.ended(api.diagnose(SampleText.request(SampleText.javaLog("Gone"))))
            .path("report_id")
            .asString();

    api.delete("/api/v1/repositories/" + repository).expect(204);

    api.get("/api/v1/reports/" + report).expect(404);
  }

  @Test
  void severalRepositoriesMustBeNamed() {
    connect(credential("Shop", TOKEN)).expect(201);
    api.post("/api/v1/repositories", Map.of("provider", "git", "url", "sample:shop")).expect(201);

    var answer = api.post("/api/v1/logs/diagnose", SampleText.request("boom")).expect(400);

    assertThat(answer.problemField()).isEqualTo("repository");
  }

  @Test
  void aCredentialOfAnUnknownIdIs404() {
    api.post(
            "/api/v1/repositories",
            Map.of(
                "provider",
                "git",
                "url",
                server.url().toString(),
                "credential_id",
                java.util.UUID.randomUUID()))
        .expect(404);
  }

  private Api.Answer credential(String name, String token) {
    return api.post("/api/v1/credentials", Map.of("name", name, "provider", "git", "token", token))
        .expect(201);
  }

  private Api.Answer connect(Api.Answer credential) {
    return api.post(
        "/api/v1/repositories",
        Map.of(
            "provider",
            "git",
            "url",
            server.url().toString(),
            "credential_id",
            credential.json().path("id").asString()));
  }
}
