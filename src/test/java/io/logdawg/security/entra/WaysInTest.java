package io.logdawg.security.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.Http;
import io.logdawg.testing.entra.EntraTest;
import io.logdawg.testing.entra.Person;
import io.logdawg.testing.entra.SignIn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each way to get in where one does not belong: tokens are well signed, and say the wrong thing.
 */
@EntraTest
class WaysInTest {

  private static final String UNTRUSTED = "/sign-in?problem=invalid";

  @LocalServerPort int port;

  private Http browser;
  private SignIn signIn;
  private final Person admin = Person.of(EntraTest.ACME, "Ada Admin", "LogDawg.Admin");

  @BeforeEach
  void openABrowser() {
    browser = new Http(port);
    signIn = new SignIn(browser);
  }

  @Test
  void whoBelongsHereGetsIn() {
    assertThat(signIn.as(admin)).isEqualTo("/");

    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherTenantIsWrong() {
    refused(
        Person.of(EntraTest.STRANGERS, "Eve", "LogDawg.Admin"), "/sign-in?problem=wrong-tenant");
  }

  @Test
  void aStrangersTokenThatNamesAnAllowedTenantIsNotTrusted() {
    refused(
        Person.of(EntraTest.STRANGERS, "Eve", "LogDawg.Admin").with("tid", EntraTest.ACME),
        UNTRUSTED);
  }

  @Test
  void anAllowedTenantsTokenThatNamesAnotherAllowedOneIsNotTrusted() {
    refused(admin.with("tid", EntraTest.GLOBEX), UNTRUSTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://evil.example/" + EntraTest.ACME + "/v2.0",
        "https://login.microsoftonline.com/" + EntraTest.ACME + "/v2.0",
        "https://login.microsoftonline.com/{tenantid}/v2.0",
        "https://sts.windows.net/" + EntraTest.ACME + "/",
      })
  void anotherIssuerIsNotTrusted(String issuer) {
    refused(admin.with("iss", issuer), UNTRUSTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v1.0", "/v2.0/", "/../v2.0", "/v2.0?x=/v2.0"})
  void theIssuerIsTheTenantsToTheLetter(String end) {
    var issuer = admin.issuer().replaceFirst("/v2.0$", "");

    refused(admin.with("iss", issuer + end), UNTRUSTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{tenantid}", "organizations", "", "../" + EntraTest.ACME, "null"})
  void aTenantThatIsNoIdIsNotTrusted(String tenant) {
    refused(Person.of(tenant, "Eve", "LogDawg.Admin"), UNTRUSTED);
  }

  @Test
  void aTokenThatNamesNoTenantIsNotTrusted() {
    refused(admin.with("tid", null), UNTRUSTED);
  }

  @Test
  void aTokenForAnotherAppIsNotTrusted() {
    refused(admin.with("aud", List.of("11111111-2222-4333-8444-555555555555")), UNTRUSTED);
  }

  @Test
  void aTokenForSeveralAppsThatWasIssuedToAnotherIsNotTrusted() {
    refused(
        admin.with("aud", List.of(EntraTest.CLIENT, "another")).with("azp", "another"), UNTRUSTED);
  }

  @Test
  void anExpiredTokenIsNotTrusted() {
    var now = Instant.now().getEpochSecond();
    refused(admin.with("iat", now - 7200).with("exp", now - 3600), UNTRUSTED);
  }

  @Test
  void aTokenThatIsNotYetGoodIsNotTrusted() {
    refused(admin.with("nbf", Instant.now().getEpochSecond() + 3600), UNTRUSTED);
  }

  @Test
  void aTokenWithoutTheAttemptsNonceIsNotTrusted() {
    assertThat(signIn.as(admin, request -> request.replaceFirst("&nonce=[^&]*", "")))
        .isEqualTo(UNTRUSTED);
    nobodyIsSignedIn();
  }

  @Test
  void aTokenOfAnotherAttemptIsNotTrusted() {
    assertThat(signIn.as(admin, request -> request.replaceFirst("&nonce=[^&]*", "&nonce=other")))
        .isEqualTo(UNTRUSTED);
    nobodyIsSignedIn();
  }

  @Test
  void aTokenThatNamesNoPersonIsNotTrusted() {
    refused(admin.with("oid", null), UNTRUSTED);
    refused(admin.with("oid", "ada@example.com"), UNTRUSTED);
  }

  @Test
  void theAttemptIsGuardedByStateAndProofKey() {
    assertThat(signIn.begin().getRawQuery())
        .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
        .contains("response_type=code", "scope=openid")
        .doesNotContain(EntraTest.SECRET);
  }

  @Test
  void anAttemptThatBeganInAnotherBrowserIsRefused() {
    var callback = signIn.atEntra(signIn.begin(), admin);

    var another = new SignIn(new Http(port));

    assertThat(SignIn.location(another.comeBack(callback))).isEqualTo("/sign-in?problem=expired");
  }

  @Test
  void anAttemptIsGoodOnce() {
    var callback = signIn.atEntra(signIn.begin(), admin);
    signIn.comeBack(callback);

    assertThat(SignIn.location(signIn.comeBack(callback))).isEqualTo("/sign-in?problem=expired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_denied", "server_error", "<script>alert(1)</script>"})
  void whatTheProviderSaysWentWrongIsNotRepeated(String error) {
    var state = signIn.begin().getRawQuery().replaceFirst(".*(state=[^&]*).*", "$1");

    var answer =
        signIn.comeBack(
            URI.create(
                "/login/oauth2/code/entra?%s&error=%s&error_description=marked"
                    .formatted(state, error.replace("<", "%3C").replace(">", "%3E"))));

    assertThat(SignIn.location(answer))
        .isIn("/sign-in?problem=declined", "/sign-in?problem=unavailable");
  }

  private void refused(Person person, String where) {
    assertThat(signIn.as(person)).isEqualTo(where);
    nobodyIsSignedIn();
  }

  private void nobodyIsSignedIn() {
    assertThat(SignIn.location(browser.get("/"))).startsWith("/sign-in");
  }
}
