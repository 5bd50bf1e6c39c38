package io.logdawg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.logdawg.diagnosis.SampleLogs;
import io.logdawg.testing.Http;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every page, light and dark, can be used by people who see little or use no mouse. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "logdawg.admin-password=" + AccessibilityIT.PASSWORD,
      "logdawg.api-key=" + AccessibilityIT.KEY
    })
@DirtiesContext
@ExtendWith(LastSeen.class)
class AccessibilityIT {

  static final String PASSWORD = "correct horse battery";
  static final String KEY = "a-preset-key-for-tests-only";

  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort private int port;
  @Autowired private ServletContext servlets;
  @Autowired private SampleLogs samples;

  @Test
  void noPageHasAGraveIssue() {
    String repository =
        call("GET", "/api/v1/repositories")
            .required("repositories")
            .get(0)
            .required("id")
            .stringValue();
    // What stands in an address, by the route's own words for it.
    Map<String, String> parameters =
        Map.of("repositories/", repository, "reports/", finishedReport());
    var softly = new SoftAssertions();
    try (var browser = new Browser()) {
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(1280, 390)) {
          var options = new NewContextOptions();
          options.setColorScheme(scheme).setViewportSize(width, 900).setBypassCSP(true);
          var page = browser.page(options);
          var look = "%s, %d pixels wide".formatted(scheme, width);
          page.navigate("http://localhost:" + port + "/sign-in");
          assertThat(page.locator("input[name=username]")).isVisible();
          check(softly, page, "sign-in", look);
          signIn(page);
          for (var route : routes(parameters)) {
            page.navigate("http://localhost:" + port + "/" + route);
            assertThat(page.locator("main h1, main h2").first()).isVisible();
            openDetails(page);
            check(softly, page, route, look);
          }
          page.context().close();
        }
      }
    }
    softly.assertAll();
  }

  private static void check(SoftAssertions softly, Page page, String route, String look) {
    page.waitForLoadState();
    // Colours fade in; half way they would be too faint.
    page.waitForFunction("document.getAnimations().every(one => one.playState !== 'running')");
    softly.assertThat(Axe.graveIssues(page)).as("/%s, %s", route, look).isEmpty();
  }

  private static void openDetails(Page page) {
    page.evaluate("document.querySelectorAll('vaadin-details').forEach(one => one.opened = true)");
  }

  /** All that the application knows, so that a new page is tried too. */
  private List<String> routes(Map<String, String> parameters) {
    var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
    var routes = new TreeSet<String>();
    for (RouteData route : registry.getRegisteredRoutes()) {
      String template = route.getTemplate();
      int parameter = template.indexOf(':');
      if (parameter < 0) {
        routes.add(template);
      } else {
        String before = template.substring(0, parameter);
        assertThat(parameters)
            .as("say which one of /%s is to be opened", template)
            .containsKey(before);
        routes.add(before + parameters.get(before));
      }
    }
    routes.remove("sign-in");
    assertThat(routes).hasSizeGreaterThan(8);
    return List.copyOf(routes);
  }

  private String finishedReport() {
    String log = samples.all().getFirst().text();
    String id = "";
    for (int i = 0; i < 2; i++) {
      String body = JSON.writeValueAsString(Map.of("log_data", Map.of("content", log)));
      id = call("POST", "/api/v1/logs/diagnose", body).required("diagnosis_id").stringValue();
    }
    String path = "/api/v1/logs/diagnose/status/" + id;
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> call("GET", path).required("status").stringValue().equals("complete"));
    return call("GET", path).required("report_id").stringValue();
  }

  private JsonNode call(String method, String path, String... body) {
    var http = new Http(port);
    String key = "Bearer " + KEY;
    var answer =
        method.equals("GET")
            ? http.get(path, "Authorization", key)
            : http.post(path, body[0], "Authorization", key);
    return JSON.readTree(answer.body());
  }

  private static void signIn(Page page) {
    page.locator("input[name=username]").fill("admin");
    page.locator("input[name=password]").fill(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("main h1, main h2").first()).isVisible();
  }
}
