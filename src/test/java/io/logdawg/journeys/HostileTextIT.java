package io.logdawg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.logdawg.source.testing.GitServerDouble;
import io.logdawg.source.testing.RepositoryBuilder;
import io.logdawg.testing.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that others write is shown as text. Each place gets a text that would run a script or
 * call another server if a page took it for markup.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "logdawg.admin-password=" + HostileTextIT.PASSWORD,
      "logdawg.api-key=" + HostileTextIT.KEY,
      "logdawg.source.allowed-hosts=127.0.0.1,localhost"
    })
@DirtiesContext
@ExtendWith(LastSeen.class)
class HostileTextIT {

  static final String PASSWORD = "correct horse battery";
  static final String KEY = "a-preset-key-for-tests-only";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What a page asks for if it takes the text for markup. */
  private static final String NOWHERE = "no-such-picture";

  private static final String BRANCH = "<svg/onload=struck='branch'>";
  private static final String FILE = "src/" + markup("file") + ".py";

  @LocalServerPort private int port;

  private final List<String> calls = new ArrayList<>();
  private final List<String> dialogs = new ArrayList<>();

  @Test
  void isShownAsTextOnEveryPageAndCallsNobody() throws Exception {
    try (var server = GitServerDouble.serving(repository());
        var browser = new Browser()) {
      server.requireToken("a-good-token-0123456789");
      String repository = connect(server.url());
      String report = diagnose(repository);
      Page page = browser.page();
      page.onRequest(request -> calls.add(request.url()));
      page.onDialog(dialog -> {
        dialogs.add(dialog.message());
        dialog.dismiss();
      });
      page.navigate(address("/"));
      signIn(page);

      visit(page, "/reports/" + report);
      assertThat(page.locator("main")).containsText(markup("message"));
      assertThat(page.locator("main")).containsText(markup("file"));
      assertThat(page.locator("main")).containsText(markup("line"));
      assertThat(page.locator("main")).containsText(markup("commit"));
      assertThat(page.locator("main")).containsText(BRANCH);
      openEverything(page);
      visit(page, "/");
      visit(page, "/reports");
      assertThat(page.locator("main")).containsText("ValueError");
      visit(page, "/repositories");
      visit(page, "/repositories/" + repository);
      visit(page, "/credentials");
      assertThat(page.locator("main")).containsText(markup("credential"));
      visit(page, "/api-keys");
      readWhileTyping(page);
      for (String reflected :
          List.of("/reports?q=%s", "/reports/%s", "/repositories/%s", "/%s", "/sign-in?%s")) {
        visit(page, reflected.formatted(encoded(markup("reflected"))));
      }
    }

    assertThat(dialogs).isEmpty();
    assertThat(calls)
        .isNotEmpty()
        .allMatch(url -> url.startsWith("http://localhost:" + port + "/"))
        .noneMatch(url -> url.endsWith(NOWHERE));
  }

  /** Of what a file's name may hold: no slash, and no quote that would end it in a trace. */
  private static String markup(String place) {
    return "'><img src=" + NOWHERE + " onerror=struck='" + place + "'>";
  }

  private static RepositoryBuilder repository() {
    var repository = new RepositoryBuilder();
    repository.by(markup("author").replaceAll("[<>]", ""));
    repository
        .write("README.md", markup("readme"))
        .write(FILE, "def pay():\n    raise ValueError(\"%s\")\n".formatted(markup("line")))
        .commit("Pay " + markup("commit"));
    repository.on(BRANCH).write("more.txt", "more").commit("More " + markup("commit"));
    return repository;
  }

  private String connect(URI url) {
    String credential =
        post(
                "/api/v1/credentials",
                Map.of(
                    "name", markup("credential"),
                    "provider", "git",
                    "token", "a-good-token-0123456789"))
            .required("id")
            .stringValue();
    return post(
            "/api/v1/repositories",
            Map.of("provider", "git", "url", url.toString(), "credential_id", credential))
        .required("id")
        .stringValue();
  }

  private String diagnose(String repository) {
    String log =
        """
        Traceback (most recent call last):
          File "%s", line 2, in %s
            raise ValueError("%s")
        ValueError: %s
        """
            .formatted(FILE, markup("function"), markup("line"), markup("message"));
    String id =
        post(
                "/api/v1/logs/diagnose",
                Map.of(
                    "log_data", Map.of("content", log, "source", markup("source")),
                    "repository", repository,
                    "ref", BRANCH))
            .required("diagnosis_id")
            .stringValue();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            JSON.readTree(new Http(port).get("/api/v1/reports/" + id, bearer()).body())
                .path("status")
                .asString("")
                .equals("complete"));
    return id;
  }

  private JsonNode post(String path, Map<String, ?> body) {
    var answer = new Http(port).post(path, JSON.writeValueAsString(body), bearer());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  private static String[] bearer() {
    return new String[] {"Authorization", "Bearer " + KEY};
  }

  private void visit(Page page, String path) {
    page.navigate(address(path));
    assertThat(page.locator("h1, h2, vaadin-login-form").first()).isVisible();
    assertThat(page.evaluate("() => window.struck ?? null")).as("on %s", path).isNull();
  }

  /** Evidence is folded away at first. */
  private static void openEverything(Page page) {
    page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
    page.evaluate(
        "() => document.querySelectorAll('vaadin-details').forEach(one => one.opened = true)");
    assertThat(page.locator("main")).containsText(markup("function"));
    assertThat(page.evaluate("() => window.struck ?? null")).isNull();
  }

  private void readWhileTyping(Page page) {
    visit(page, "/diagnose");
    page.locator("textarea")
        .first()
        .fill(
            "java.lang.IllegalStateException: %s\n\tat a.B.c(B.java:1)\n"
                .formatted(markup("typed")));
    assertThat(page.locator(".read-log")).containsText(markup("typed"));
    assertThat(page.evaluate("() => window.struck ?? null")).isNull();
  }

  private static void signIn(Page page) {
    page.locator("input[name=username]").fill("admin");
    page.locator("input[name=password]").fill(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("vaadin-side-nav")).isVisible();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
