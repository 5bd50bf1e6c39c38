package io.logdawg.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.audit.AuditEntry;
import io.logdawg.audit.AuditLog;
import io.logdawg.audit.Who;
import io.logdawg.base.Ids;
import io.logdawg.security.Member;
import io.logdawg.security.Role;
import io.logdawg.tenancy.Lookups;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

@ApplicationTest
class SignInTest {

  @LocalServerPort int port;
  @Autowired Lookups lookups;
  @Autowired AuditLog audit;
  @Autowired TestDatabase database;
  @Autowired ApplicationEventPublisher events;

  private Http http;

  @BeforeEach
  void openABrowser() {
    http = new Http(port);
  }

  @Test
  void whoIsNotSignedInIsSentToSignIn() {
    assertThat(http.get("/")).satisfies(answer -> redirects(answer, "/sign-in"));
  }

  @Test
  void theRightPasswordOpensThePage() {
    redirects(signIn("admin", ApplicationTest.PASSWORD), "/");

    assertThat(http.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void caseAndBlanksOfTheNameDoNotCount() {
    redirects(signIn(" Admin ", ApplicationTest.PASSWORD), "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "", " ", "Correct horse battery"})
  void aWrongPasswordDoesNot(String password) {
    redirects(signIn("admin", password), "/sign-in?error");

    redirects(http.get("/"), "/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "", "\u0000", "a\u0000dmin", "' or 1=1 --", "名前"})
  void aNameThatIsNobodysIsAnsweredLikeAWrongPassword(String name) {
    redirects(signIn(name, ApplicationTest.PASSWORD), "/sign-in?error");
  }

  @Test
  void aNameWithoutEndIsAnsweredLikeAWrongPassword() {
    redirects(signIn("x".repeat(100_000), ApplicationTest.PASSWORD), "/sign-in?error");
  }

  @Test
  void afterTenFailuresTheRightPasswordWaitsToo() {
    for (var i = 0; i < 10; i++) {
      signIn("ADMIN@guessed", "guess " + i);
    }
    redirects(signIn("admin@guessed", "guess"), "/sign-in?wait");
    redirects(signIn("admin", ApplicationTest.PASSWORD), "/");
  }

  @Test
  void aDeepLinkIsOpenedAfterSigningIn() {
    http.get("/reports?status=failed");

    var answer = signIn("admin", ApplicationTest.PASSWORD);

    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .contains("/reports?status=failed");
  }

  @Test
  void theSessionsIdChangesAtSignIn() {
    http.get("/sign-in");
    var before = http.cookie("JSESSIONID");

    signIn("admin", ApplicationTest.PASSWORD);

    assertThat(http.cookie("JSESSIONID")).isNotEqualTo(before);
  }

  @Test
  void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
    var answer = signIn("admin", ApplicationTest.PASSWORD);

    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void aSessionOpensThePageOnlyAndNotTheInterfaceForPrograms() {
    signIn("admin", ApplicationTest.PASSWORD);

    assertThat(http.get("/api/v1/stats").statusCode()).isEqualTo(401);
  }

  @Test
  void pagesAreGuardedByTheirHeaders() {
    var headers = http.get("/sign-in").headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void signingInIsWrittenDown() {
    signIn("admin", ApplicationTest.PASSWORD);

    var local = lookups.organizationOfSlug("local").orElseThrow();
    assertThat(As.member(database, local, Role.ADMIN, () -> audit.latest(1)))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.action()).isEqualTo("member.signed-in");
          assertThat(entry.who().name()).isEqualTo("Administrator");
          assertThat(entry.who().kind()).isEqualTo(Who.Kind.MEMBER);
          assertThat(entry.detail()).containsEntry("address", "127.0.0.1");
        });
  }

  @Test
  void aRefusedSignInIsWrittenDownWhereTheAccountIs() {
    var before = refusals();

    signIn("admin", "not it");

    await()
        .untilAsserted(() ->
            assertThat(refusals())
                .hasSize(before.size() + 1)
                .first()
                .satisfies(entry -> {
                  assertThat(entry.who()).isEqualTo(Who.stranger("Administrator"));
                  assertThat(entry.detail()).doesNotContainValue("not it");
                }));
  }

  @Test
  void signingOutIsWrittenDown() {
    var local = lookups.organizationOfSlug("local").orElseThrow();
    var ada = new Member(Ids.next(), local, "Ada " + Ids.next(), null, Role.VIEWER);

    events.publishEvent(
        new LogoutSuccessEvent(
            UsernamePasswordAuthenticationToken.authenticated(ada, null, List.of())));

    assertThat(As.member(database, local, Role.ADMIN, () -> audit.latest(200)))
        .filteredOn(entry -> entry.who().equals(ada.who()))
        .extracting(AuditEntry::action)
        .containsExactly("member.signed-out");
  }

  private List<AuditEntry> refusals() {
    var local = lookups.organizationOfSlug("local").orElseThrow();
    return As.member(database, local, Role.ADMIN, () -> audit.latest(200)).stream()
        .filter(entry -> entry.action().equals("member.refused"))
        .toList();
  }

  private HttpResponse<String> signIn(String name, String password) {
    return http.postForm("/sign-in", Map.of("username", name, "password", password));
  }

  private void redirects(HttpResponse<String> answer, String path) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(
            answer
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace("http://localhost:" + port, "")
                .replaceFirst("[?&]continue$", ""))
        .isEqualTo(path);
  }
}
