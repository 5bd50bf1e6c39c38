package io.logdawg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.logdawg.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Content-Security-Policy lets the page do all that it does, and nothing that got into it. */
@ApplicationTest
@ExtendWith(LastSeen.class)
class ContentPolicyIT {

  /** What each does to be seen; none has the page's number. */
  private static final List<String> MARKUP =
      List.of(
          "<img src=x onerror=\"window.struck = 'error'\">",
          "<svg onload=\"window.struck = 'load'\"></svg>",
          "<iframe srcdoc=\"<script>parent.struck = 'frame'</script>\"></iframe>",
          "<iframe src=\"javascript:parent.struck = 'address'\"></iframe>",
          "<details open ontoggle=\"window.struck = 'toggle'\">x</details>",
          "<input autofocus onfocus=\"window.struck = 'focus'\">");

  @LocalServerPort int port;

  private final List<String> complaints = new ArrayList<>();
  private Browser browser;
  private Page page;

  @BeforeEach
  void signIn() {
    browser = new Browser();
    page = browser.page();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
    page.navigate("http://localhost:" + port);
    page.getByLabel("Name").fill("admin");
    page.locator("input[type=password]").fill(ApplicationTest.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("vaadin-side-nav")).isVisible();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void everyPageWorksUnderIt() {
    var ways = page.locator("vaadin-side-nav-item");
    assertThat(ways.count()).isGreaterThan(5);
    for (var way : ways.all()) {
      way.click();
      assertThat(page.locator("h1").first()).isVisible();
    }
    page.locator(".user-menu vaadin-menu-bar-button").first().click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Change password"))
        .click();
    assertThat(page.locator("#save-password")).isVisible();

    assertThat(complaints).isEmpty();
  }

  @Test
  void whatGotIntoThePageRunsNothing() {
    for (var markup : MARKUP) {
      complaints.clear();

      page.evaluate("markup => document.body.insertAdjacentHTML('beforeend', markup)", markup);

      page.waitForCondition(() -> !complaints.isEmpty());
      assertThat(page.evaluate("window.struck")).as(markup).isNull();
    }
  }

  @Test
  void aScriptThatWasPutInRunsOnlyFromHere() {
    page.evaluate(
        """
        () => {
          const inline = document.createElement('script');
          inline.textContent = "window.struck = 'inline'";
          document.body.append(inline);
          const foreign = document.createElement('script');
          foreign.src = 'https://evil.example/struck.js';
          document.body.append(foreign);
        }
        """);

    page.waitForCondition(() -> complaints.size() >= 2);
    assertThat(page.evaluate("window.struck")).isNull();
  }
}
