package io.logdawg.security.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.security.Role;
import io.logdawg.tenancy.Lookups;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import io.logdawg.testing.entra.EntraDouble;
import io.logdawg.testing.entra.EntraTest;
import io.logdawg.testing.entra.Members;
import io.logdawg.testing.entra.Person;
import io.logdawg.testing.entra.SignIn;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;

@EntraTest
@ExtendWith(OutputCaptureExtension.class)
class EntraSignInTest {

  @LocalServerPort int port;
  @Autowired TestDatabase database;
  @Autowired Lookups lookups;
  @Autowired ApplicationContext context;

  private Http browser;
  private SignIn signIn;
  private Members members;

  @BeforeEach
  void openABrowser() {
    browser = new Http(port);
    signIn = new SignIn(browser);
    members = new Members(database);
  }

  @Test
  void theFirstSignInMakesTheMemberOfItsTenantsOrganization() {
    var ada = Person.of(EntraTest.ACME, "Ada Lovelace", "LogDawg.Member");

    assertThat(signIn.as(ada)).isEqualTo("/");

    assertThat(members.of(ada))
        .containsEntry("org_id", lookups.organizationOfSlug("acme").orElseThrow().value())
        .containsEntry("display_name", "Ada Lovelace")
        .containsEntry("email", "ada.lovelace@example.com")
        .containsEntry("role", "MEMBER");
    assertThat(members.of(ada).get("last_seen_at")).isNotNull();
  }

  @Test
  void theNextSignInRefreshesWhatIsShownAndMakesNobody() {
    var ada = Person.of(EntraTest.ACME, "Ada Byron", "LogDawg.Member");
    signIn.as(ada);
    var id = members.of(ada).get("id");

    signIn.as(ada.with("name", "Ada King").with("preferred_username", "countess@example.com"));

    assertThat(members.of(ada))
        .containsEntry("id", id)
        .containsEntry("display_name", "Ada King")
        .containsEntry("email", "countess@example.com");
  }

  @Test
  void whoTakesOverAnAddressIsSomebodyElse() {
    var first = Person.of(EntraTest.ACME, "Sam", "LogDawg.Admin");
    var second = Person.of(EntraTest.ACME, "Sam", "LogDawg.Viewer");
    signIn.as(first);

    new SignIn(new Http(port)).as(second);

    assertThat(members.of(second).get("id")).isNotEqualTo(members.of(first).get("id"));
    assertThat(members.of(first)).containsEntry("role", "ADMIN");
  }

  @ParameterizedTest
  @CsvSource({
    "LogDawg.Admin, ADMIN",
    "LogDawg.Member, MEMBER",
    "LogDawg.Viewer, VIEWER",
    "LogDawg.Viewer;LogDawg.Admin, ADMIN",
    "Other.Owner;LogDawg.Member;LogDawg.Viewer, MEMBER"
  })
  void theMostPowerfulAppRoleCounts(String roles, Role expected) {
    var person = Person.of(EntraTest.ACME, "Rob", roles.split(";"));

    signIn.as(person);

    assertThat(members.of(person)).containsEntry("role", expected.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Other.Owner", "logdawg.admin", "LogDawg.Owner", "ADMIN"})
  void whoHasNoRoleHereIsToldWhomToAskAndBecomesNobody(String role) {
    var person = Person.of(EntraTest.ACME, "Stan Stranger");

    var led = signIn.as(role.isEmpty() ? person : person.with("roles", new String[] {role}));

    assertThat(led).isEqualTo("/sign-in?problem=no-role");
    assertThat(members.of(person)).isEmpty();
    assertThat(SignIn.location(browser.get("/"))).startsWith("/sign-in");
  }

  @Test
  void aRoleThatEntraTakesAwayOrChangesHoldsAtTheNextSignIn() {
    var rob = Person.of(EntraTest.ACME, "Rob", "LogDawg.Admin");
    signIn.as(rob);

    signIn.as(rob.with("roles", new String[] {"LogDawg.Viewer"}));
    assertThat(members.of(rob)).containsEntry("role", "VIEWER");

    assertThat(signIn.as(rob.with("roles", null))).isEqualTo("/sign-in?problem=no-role");
  }

  @Test
  void aRoleThatWasSetHereStands() {
    var rob = Person.of(EntraTest.ACME, "Rob", "LogDawg.Viewer");
    signIn.as(rob);
    members.change(rob, "role = 'ADMIN', role_is_set_here = true");

    signIn.as(rob);
    assertThat(members.of(rob)).containsEntry("role", "ADMIN");

    assertThat(signIn.as(rob.with("roles", null))).isEqualTo("/");
  }

  @Test
  void whoWasRemovedDoesNotComeBackBySigningIn() {
    var rob = Person.of(EntraTest.ACME, "Rob", "LogDawg.Admin");
    signIn.as(rob);
    members.change(rob, "removed_at = now()");

    assertThat(signIn.as(rob)).isEqualTo("/sign-in?problem=removed");
  }

  @Test
  void aMemberOfAnotherOrganizationIsNotTakenOverWithTheTenant() {
    var globex = lookups.organizationOfSlug("globex").orElseThrow();
    var person = Person.of(EntraTest.ACME, "Mallory", "LogDawg.Admin");
    TestOrganizations.execute(
        database,
        """
        insert into users (id, org_id, issuer, subject, display_name, role, created_at)
        values ('%s', '%s', '%s', '%s', 'Mallory', 'VIEWER', now())
        """
            .formatted(UUID.randomUUID(), globex, person.issuer(), person.objectId()));

    assertThat(signIn.as(person)).isEqualTo("/sign-in?problem=wrong-tenant");
  }

  @Test
  void namesAreCutAndCleanedNotTrusted() {
    var person =
        Person.of(EntraTest.ACME, "x", "LogDawg.Viewer")
            .with("name", "\u0007<b>Bobby</b>\n" + "x".repeat(1_000));

    signIn.as(person);

    assertThat(members.of(person).get("display_name").toString())
        .startsWith("<b>Bobby</b>x")
        .hasSize(200);
  }

  @Test
  void aDeepLinkIsOpenedAfterSigningIn() {
    browser.get("/reports?status=failed");

    assertThat(signIn.as(Person.of(EntraTest.ACME, "Ada", "LogDawg.Viewer")))
        .startsWith("/reports?status=failed");
  }

  @Test
  void theSessionsIdChangesAtSignIn() {
    signIn.begin();
    var before = browser.cookie("JSESSIONID");

    signIn.as(Person.of(EntraTest.ACME, "Ada", "LogDawg.Viewer"));

    assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void anExpiredSecretOfOursIsSaidSoAndToldToWhomItConcerns(CapturedOutput output) {
    EntraDouble.shared().setSecretExpired(true);
    try {
      assertThat(signIn.as(Person.of(EntraTest.ACME, "Ada", "LogDawg.Viewer")))
          .isEqualTo("/sign-in?problem=secret-refused");
    } finally {
      EntraDouble.shared().setSecretExpired(false);
    }

    assertThat(output).contains("logdawg.entra.client-secret").doesNotContain(EntraTest.SECRET);
    assertThat(signIn.as(Person.of(EntraTest.ACME, "Ada", "LogDawg.Viewer"))).isEqualTo("/");
  }

  @Test
  void theLocalAdministratorIsNotMadeBesideEntra() {
    assertThat(lookups.member("local", "admin@acme")).isEmpty();
    assertThat(context.getBeansOfType(AuthenticationProvider.class)).isEmpty();
  }

  @Test
  void aLocalAdministratorFromBeforeCannotSignIn() {
    var acme = lookups.organizationOfSlug("acme").orElseThrow();
    TestOrganizations.execute(
        database,
        """
        insert into users
          (id, org_id, issuer, subject, display_name, role, password_hash, created_at)
        values ('%s', '%s', 'local', 'admin@before', 'Before', 'ADMIN', '{noop}secret', now())
        """
            .formatted(UUID.randomUUID(), acme));
    browser.get("/sign-in");

    var answer =
        browser.postForm("/sign-in", Map.of("username", "admin@before", "password", "secret"));

    assertThat(answer.statusCode()).isNotEqualTo(200);
    assertThat(SignIn.location(browser.get("/"))).startsWith("/sign-in");
  }
}
