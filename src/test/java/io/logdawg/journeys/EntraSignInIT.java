package io.logdawg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.logdawg.testing.entra.EntraDouble;
import io.logdawg.testing.entra.EntraTest;
import io.logdawg.testing.entra.MovableClock;
import io.logdawg.testing.entra.Person;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in with an OpenID provider that has Entra ID's addresses, in a real browser. */
@EntraTest
@ExtendWith(LastSeen.class)
class EntraSignInIT {

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  private Browser browser;
  private Page page;

  @BeforeEach
  void openABrowser() {
    browser = new Browser();
    page = browser.page();
  }

  @AfterEach
  void close() {
    clock.reset();
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LogDawg.Admin, Members, ''",
    "LogDawg.Member, Diagnose, Members",
    "LogDawg.Viewer, Reports, Diagnose"
  })
  void eachRoleSeesItsPagesAndNoOthers(String role, String seen, String closed) {
    open("/");
    signIn(Person.of(EntraTest.ACME, "Ada Lovelace", role));

    assertThat(way(seen)).isVisible();
    if (!closed.isEmpty()) {
      assertThat(way(closed)).hasCount(0);
      open("/" + closed.toLowerCase(Locale.ROOT));
      assertThat(page.getByText("There is no such page")).isVisible();
    }
  }

  @Test
  void aDeepLinkIsOpenedAfterSigningIn() {
    open("/repositories");
    signIn(Person.of(EntraTest.ACME, "Ada", "LogDawg.Viewer"));

    assertThat(page).hasURL(Pattern.compile(".*/repositories(\\?continue)?$"));
    assertThat(heading("Repositories")).isVisible();
  }

  @Test
  void aStrangerIsToldWhomToAskAndMayTakeAnotherAccount() {
    open("/");
    signIn(Person.of(EntraTest.ACME, "Stan"));

    assertThat(page.getByText("You have no role here yet")).isVisible();
    assertThat(page.getByText("Ask the platform team")).isVisible();

    signIn(Person.of(EntraTest.ACME, "Stella", "LogDawg.Viewer"));
    assertThat(heading("Dashboard")).isVisible();
  }

  @Test
  void aWrongTenantIsSaidSo() {
    open("/");
    signIn(Person.of(EntraTest.STRANGERS, "Eve", "LogDawg.Admin"));

    assertThat(page.getByText("Your organization is not known here")).isVisible();
    open("/reports");
    assertThat(signInLink()).isVisible();
  }

  @Test
  void thereIsNoFormForPasswords() {
    open("/sign-in");

    assertThat(signInLink()).isVisible();
    assertThat(page.locator("input[type=password]")).hasCount(0);
  }

  @Test
  void whoseTimeIsUpIsAskedToSignInAgainAtTheNextClick() {
    open("/");
    signIn(Person.of(EntraTest.ACME, "Ada", "LogDawg.Viewer"));
    assertThat(heading("Dashboard")).isVisible();

    clock.putForward(Duration.ofHours(25));
    way("Repositories").click();
    assertThat(page.locator("#sign-in-with-provider, .v-system-error").first()).isVisible();

    clock.reset();
    open("/repositories");
    assertThat(signInLink()).isVisible();
  }

  @Test
  void signingOutEndsTheSessionAtBothEnds() {
    open("/");
    signIn(Person.of(EntraTest.ACME, "Ada Lovelace", "LogDawg.Viewer"));
    var before = EntraDouble.shared().signedOut();

    page.locator(".user-menu vaadin-menu-bar-button").first().click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();

    assertThat(signInLink()).isVisible();
    assertThat(EntraDouble.shared().signedOut()).isEqualTo(before + 1);
    open("/reports");
    assertThat(signInLink()).isVisible();
  }

  private void open(String path) {
    page.navigate("http://localhost:" + port + path);
  }

  private void signIn(Person person) {
    signInLink().click();
    page.fill("input[name=username]", person.name());
    page.fill("textarea[name=claims]", person.claimsAsJson());
    page.click("input[type=submit]");
  }

  private Locator signInLink() {
    return page.locator("#sign-in-with-provider");
  }

  /** In the navigation. */
  private Locator way(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
  }
}
