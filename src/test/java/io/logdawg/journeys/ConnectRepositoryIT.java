package io.logdawg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.logdawg.source.testing.GitServerDouble;
import io.logdawg.source.testing.ShopHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** An administrator connects a private repository: with a bad token first, then with a good one. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "logdawg.admin-password=" + ConnectRepositoryIT.PASSWORD,
      "logdawg.source.allowed-hosts=127.0.0.1,localhost"
    })
@DirtiesContext
@ExtendWith(LastSeen.class)
class ConnectRepositoryIT {

  static final String PASSWORD = "correct horse battery";

  @LocalServerPort private int port;

  @Test
  void aBadTokenIsExplainedAndAGoodOneConnects() throws Exception {
    try (var server = GitServerDouble.serving(new ShopHistory().builder);
        var browser = new Browser()) {
      server.requireToken("the-good-token");
      var page = browser.page();
      page.navigate("http://localhost:" + port + "/credentials");
      signIn(page);
      addCredential(page, "Bad", "a-wrong-token-0123456789");
      addCredential(page, "Good", "the-good-token");

      page.navigate("http://localhost:" + port + "/repositories");
      page.locator("#connect-repository").click();
      choose(page, "Provider", "Git server");
      page.getByLabel("Address of the repository").fill(server.url().toString());
      choose(page, "Credential", "Bad");
      page.locator("#check-connection").click();
      assertThat(page.getByText("refused the credential").first()).isVisible();

      choose(page, "Credential", "Good");
      page.locator("#check-connection").click();
      assertThat(page.locator(".check-panel")).containsText("Default branch main");
      page.locator("#connect").click();
      assertThat(page.locator(".cards > li").filter(named("main"))).hasCount(2);
    }
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void addCredential(Page page, String name, String token) {
    page.locator("#add-credential").click();
    choose(page, "Provider", "Git server");
    page.getByLabel("Name").fill(name);
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Token")).fill(token);
    page.locator("#save-credential").click();
    assertThat(page.getByText(name, new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
  }

  private static void choose(Page page, String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().click();
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .click();
  }

  private static void signIn(Page page) {
    page.locator("input[name=username]").fill("admin");
    page.locator("input[name=password]").fill(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("#add-credential")).isVisible();
  }
}
