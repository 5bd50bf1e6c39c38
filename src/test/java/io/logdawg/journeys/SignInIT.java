package io.logdawg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import io.logdawg.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@ExtendWith(LastSeen.class)
class SignInIT {

  @LocalServerPort int port;

  private final List<String> complaints = new ArrayList<>();
  private Browser browser;
  private Page page;

  @BeforeEach
  void openABrowser() {
    browser = new Browser();
    page = browser.page();
    page.onConsoleMessage(this::listen);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aMemberSignsInAndComesWhereTheLinkLed() {
    open("/reports");
    signIn("admin", ApplicationTest.PASSWORD);

    assertThat(page).hasURL(Pattern.compile(".*/reports(\\?.*)?$"));
    assertThat(page.locator("h1").first()).isVisible();
  }

  @Test
  void aWrongPasswordIsSaidSoAndCanBeCorrected() {
    open("/");
    signIn("admin", "wrong");
    assertThat(page.getByText("That did not work")).isVisible();

    signIn("admin", ApplicationTest.PASSWORD);

    assertThat(page.locator("vaadin-login-form")).hasCount(0);
  }

  @Test
  void thePagesContentPolicyAllowsAllThatThePageDoes() {
    open("/");

    page.waitForWebSocket(() -> signIn("admin", ApplicationTest.PASSWORD));
    assertThat(page.locator("h1").first()).isVisible();

    assertThat(complaints).isEmpty();
  }

  private void open(String path) {
    page.navigate("http://localhost:" + port + path);
  }

  private void signIn(String name, String password) {
    page.getByLabel("Name").fill(name);
    page.locator("input[type=password]").fill(password);
    page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Sign in")).click();
  }

  private void listen(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      complaints.add(message.text());
    }
  }
}
