package io.logdawg.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import io.logdawg.diagnosis.DiagnosisTest;
import io.logdawg.isolation.Call;
import io.logdawg.isolation.Tables;
import io.logdawg.security.Role;
import io.logdawg.security.accounts.LocalMembers;
import io.logdawg.security.keys.ApiKeys;
import io.logdawg.security.keys.Scope;
import io.logdawg.source.testing.GitServerDouble;
import io.logdawg.source.testing.RepositoryBuilder;
import io.logdawg.testing.Http;
import io.logdawg.testing.PageTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands Log Dawg a secret of every kind, has it work with each, well and badly, and looks for them
 * in all that comes out or stays: answers, pages, logs, and every column of every table.
 */
@DiagnosisTest
@ExtendWith(OutputCaptureExtension.class)
class PlantedSecretsTest extends PageTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired LocalMembers members;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Value("${logdawg.home}")
  Path home;

  /** What each is, and how it is spelled where it may be. */
  private final Map<String, String> planted = new LinkedHashMap<>();

  private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
  private final List<String> said = new ArrayList<>();
  private final List<UUID> ids = new ArrayList<>();
  private Http http;

  @BeforeEach
  void logEverything() {
    http = new Http(port);
    logging.setLogLevel("io.logdawg", LogLevel.DEBUG);
  }

  @AfterEach
  void logAsUsual() {
    logging.setLogLevel("io.logdawg", null);
  }

  @Test
  void areNowhereButWhereTheyBelong(CapturedOutput output) throws Exception {
    try (var server = GitServerDouble.serving(repository())) {
      plant();
      server.requireToken(planted.get("token"));
      var repository = connect(server.url());
      assertThat(diagnosed(repository)).isEqualTo("complete");
      server.requireToken("another");
      assertThat(diagnosed(repository)).isEqualTo("failed");
      callEverything();
      openEverything();
    }

    assertThat(said).hasSizeGreaterThan(40);
    planted.forEach((what, secret) -> {
      assertThat(said).as(what + " in an answer").noneMatch(text -> text.contains(secret));
      assertThat(output.getAll()).as(what + " in the log").doesNotContain(secret);
      assertThat(tablesWith(secret)).as(what + " in the database").isEmpty();
    });
  }

  private void plant() throws IOException {
    planted.put("token", "marked-token-" + UUID.randomUUID());
    planted.put("API key", keys.create("marked", Scope.MANAGE, null).plain());
    planted.put("database's password", database.application().password());
    var address = UUID.randomUUID() + "@example.com";
    planted.put("password", members.add(address, "Ada", Role.MEMBER).password());
    var browser = new Http(port);
    browser.get("/sign-in");
    browser.postForm("/sign-in", Map.of("username", address, "password", planted.get("password")));
    said.add(browser.get("/").body());
    planted.put("session", browser.cookie("JSESSIONID"));
    Stream.of(Files.readString(home.resolve("keyring")).split("\\s+"))
        .filter(word -> word.matches("[A-Za-z0-9+/]{43}="))
        .forEach(key -> planted.put("master key " + planted.size(), key));
    assertThat(planted.keySet()).anyMatch(what -> what.startsWith("master key"));
    assertThat(planted.values()).allMatch(secret -> secret.length() > 8);
  }

  private String connect(URI url) {
    var wanted = Map.of("name", "marked", "provider", "git", "token", planted.get("token"));
    var credential = post("/api/v1/credentials", wanted);
    said.add(credential.toString());
    var repository =
        post(
            "/api/v1/repositories",
            Map.of("provider", "git", "url", url.toString(), "credential_id", id(credential)));
    said.add(repository.toString());
    var secret = post("/api/v1/repositories/" + id(repository) + "/webhook/secret", Map.of());
    planted.put("webhook's secret", secret.required("secret").stringValue());
    ids.add(UUID.fromString(id(credential)));
    ids.add(UUID.fromString(id(repository)));
    return id(repository);
  }

  /** How the diagnosis of another failure ended. */
  private String diagnosed(String repository) {
    var log = "java.lang.Marked" + ids.size() + "Exception: boom\n\tat a.B.c(B.java:1)\n";
    var receipt =
        post(
            "/api/v1/logs/diagnose",
            Map.of("log_data", Map.of("content", log), "repository", repository));
    var id = receipt.required("diagnosis_id").stringValue();
    ids.add(UUID.fromString(id));
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> JSON.readTree(get("/api/v1/reports/" + id)).path("status").asString(""),
            status -> status.matches("complete|failed"));
  }

  /** Also with a webhook's delivery that proves nothing, and with what is no key. */
  private void callEverything() {
    for (var call : Call.all(mappings)) {
      if (call.verb().equals("GET")) {
        var paths = call.hasId() ? ids.stream().map(call::path).toList() : List.of(call.pattern());
        paths.forEach(path -> said.add(get(path)));
      }
    }
    var webhook = "/api/v1/webhooks/" + ids.get(1);
    said.add(
        http.post(
                webhook,
                "{}",
                "X-Hub-Signature-256",
                planted.get("webhook's secret"),
                "X-GitHub-Event",
                "push",
                "X-GitHub-Delivery",
                UUID.randomUUID().toString())
            .body());
    said.add(http.get("/api/v1/stats", "Authorization", "Bearer " + planted.get("token")).body());
  }

  private void openEverything() {
    for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
      // Parameters are written as ":name", with what they may be after it.
      var template = route.getTemplate().replaceAll(":[^/]+", "{id}");
      for (var id : ids) {
        open(template.replace("{id}", id.toString()));
        said.add(
            text()
                + UI.getCurrent()
                    .getChildren()
                    .map(child -> child.getElement().getOuterHTML())
                    .collect(Collectors.joining()));
      }
    }
  }

  /** As it is, or as bytes would be written. */
  private List<String> tablesWith(String secret) {
    var bytes = secret.getBytes(StandardCharsets.UTF_8);
    var spellings =
        List.of(
            secret.replace("'", "''"),
            HexFormat.of().formatHex(bytes),
            Base64.getEncoder().withoutPadding().encodeToString(bytes));
    return Tables.query(
        database,
        Tables.all(database).stream()
            .map(table ->
                "select '%1$s' from %1$s t where %2$s"
                    .formatted(
                        table,
                        spellings.stream()
                            .map(spelled -> "position('%s' in t::text) > 0".formatted(spelled))
                            .collect(Collectors.joining(" or "))))
            .collect(Collectors.joining(" union all ")));
  }

  private String get(String path) {
    return http.get(path, "Authorization", "Bearer " + planted.get("API key")).body();
  }

  private JsonNode post(String path, Map<String, ?> body) {
    var answer =
        http.post(
            path,
            JSON.writeValueAsString(body),
            "Authorization",
            "Bearer " + planted.get("API key"));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  private static String id(JsonNode thing) {
    return thing.required("id").stringValue();
  }

  private static RepositoryBuilder repository() {
    var repository = new RepositoryBuilder();
    repository.write("src/a/B.java", "class B {}\n").commit("Begin");
    return repository;
  }
}
