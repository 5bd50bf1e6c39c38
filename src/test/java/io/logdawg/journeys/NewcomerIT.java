package io.logdawg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** From the first start, with nothing set, to the first report that was read. */
@ExtendWith({OutputCaptureExtension.class, LastSeen.class})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class NewcomerIT {

  private static final Pattern PASSWORD = Pattern.compile("Password +([a-z0-9-]{23})");

  @LocalServerPort private int port;

  @Test
  void readsAFinishedReportOfASampleLogWithoutEverReloading(CapturedOutput output) {
    var printed = PASSWORD.matcher(output);
    assertThat(printed.find()).as("the first start prints a password").isTrue();
    try (var browser = new Browser()) {
      var page = browser.page();
      page.navigate("http://localhost:" + port);
      signIn(page, printed.group(1));

      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Diagnose").setExact(true))
          .click();
      page.locator(".sample-button").first().click();
      assertThat(page.locator(".read-log")).containsText("java.lang.NullPointerException");
      page.locator("#diagnose").click();

      assertThat(page.locator("#first-suspect")).containsText("shop/pricing/Discounts.java");
      assertThat(page.locator("main")).containsText("Let coupons and the loyalty discount add up");
      assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("NullPointerException");
      assertThat(page.url()).contains("/reports/");
      copiesLinkAndMarkdown(page);
    }
  }

  private static void copiesLinkAndMarkdown(Page page) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    copy(page, "Copy link");
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url());
    copy(page, "Copy as Markdown");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith("# NullPointerException");
  }

  private static void copy(Page page, String label) {
    var button = page.locator(".copy-button").filter(new Locator.FilterOptions().setHasText(label));
    button.getByRole(AriaRole.BUTTON).press("Enter");
    assertThat(button).containsText("Copied.");
  }

  private static void signIn(Page page, String password) {
    page.locator("input[name=username]").fill("admin");
    page.locator("input[name=password]").fill(password);
    page.keyboard().press("Enter");
    assertThat(page.locator("vaadin-side-nav")).isVisible();
  }
}
