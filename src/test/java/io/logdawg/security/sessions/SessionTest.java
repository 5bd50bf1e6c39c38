package io.logdawg.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Ids;
import io.logdawg.tenancy.OrganizationErased;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.entra.EntraTest;
import io.logdawg.testing.entra.Members;
import io.logdawg.testing.entra.MovableClock;
import io.logdawg.testing.entra.Person;
import io.logdawg.testing.entra.SignIn;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EntraTest
class SessionTest {

  @LocalServerPort int port;
  @Autowired TestDatabase database;
  @Autowired MovableClock clock;
  @Autowired OpenSessions open;

  private final Person ada = Person.of(EntraTest.ACME, "Ada", "LogDawg.Admin");
  private Http browser;
  private Members members;

  @BeforeEach
  void signIn() {
    members = new Members(database);
    browser = new Http(port);
    assertThat(new SignIn(browser).as(ada)).isEqualTo("/");
    assertThat(isSignedIn()).isTrue();
  }

  @AfterEach
  void resetTime() {
    clock.reset();
  }

  @Test
  void whoDoesNothingForEightHoursIsSignedOut() {
    clock.putForward(Duration.ofHours(8).minusSeconds(10));
    assertThat(isSignedIn()).isTrue();

    clock.putForward(Duration.ofHours(8));

    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void whoIsBusyForADayIsSignedOutToo() {
    for (var hour = 0; hour < 24; hour += 6) {
      assertThat(isSignedIn()).isTrue();
      clock.putForward(Duration.ofHours(6));
    }

    assertThat(isSignedIn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heartbeat", "push"})
  void aPageThatIsOnlyOpenIsIdle(String byItself) {
    clock.putForward(Duration.ofHours(7));
    browser.get("/?v-r=" + byItself);
    clock.putForward(Duration.ofHours(2));

    assertThat(isSignedIn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uidl", "heartbeat", "push"})
  void theLimitHoldsForWhateverThePageAsks(String type) {
    clock.putForward(Duration.ofHours(25));

    browser.get("/?v-r=" + type);
    clock.reset();

    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void anOpenPageThatAsksNothingIsEndedAsWell() {
    clock.putForward(Duration.ofHours(25));

    open.endThoseThatAreOver();
    clock.reset();

    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void whoIsRemovedIsOutWithTheNextRequest() {
    members.change(ada, "removed_at = now()");

    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void whoIsRemovedIsSentNothingMore() {
    members.change(ada, "removed_at = now()");

    open.endThoseThatAreOver();
    members.change(ada, "removed_at = null");

    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void whoSeesAPageOfAnotherRoleIsSentNothingMore() {
    members.change(ada, "role = 'VIEWER'");

    open.endThoseThatAreOver();

    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void theirOrganizationsEndEndsItAtOnce() {
    members.change(ada, "removed_at = now()");

    open.endThoseOf(new OrganizationErased(organization()));
    members.change(ada, "removed_at = null");

    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void anotherOrganizationsEndDoesNot() {
    members.change(ada, "removed_at = now()");

    open.endThoseOf(new OrganizationErased(new TenantId(Ids.next())));
    members.change(ada, "removed_at = null");

    assertThat(isSignedIn()).isTrue();
  }

  @Test
  void whoStaysIsLeftInPeace() {
    open.endThoseThatAreOver();

    assertThat(isSignedIn()).isTrue();
  }

  @Test
  void aLinkOfAnotherSiteSignsNobodyOut() {
    browser.get("/logout");

    assertThat(isSignedIn()).isTrue();
  }

  private TenantId organization() {
    return new TenantId((UUID) members.of(ada).get("org_id"));
  }

  private boolean isSignedIn() {
    return browser.get("/").statusCode() == 200;
  }
}
