package io.logdawg.security.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What another site can make a browser do that is signed in here, and sessions that are planted.
 */
@ApplicationTest
class ForgedRequestsTest {

  private static final Map<String, String> ADMIN =
      Map.of("username", "admin", "password", ApplicationTest.PASSWORD);

  @LocalServerPort int port;

  private Http browser;

  @BeforeEach
  void signIn() {
    browser = new Http(port);
    browser.get("/sign-in");
    browser.postForm("/sign-in", ADMIN);
    assertThat(isSignedIn()).isTrue();
  }

  @Test
  void aPlantedSessionIsNotTheOneThatIsSignedIn() {
    var victim = new Http(port);
    victim.get("/sign-in");
    var planted = victim.cookie("JSESSIONID");

    victim.postForm("/sign-in", ADMIN);

    assertThat(victim.cookie("JSESSIONID")).isNotEqualTo(planted);
    assertThat(new Http(port).get("/", "Cookie", "JSESSIONID=" + planted).statusCode())
        .isEqualTo(302);
  }

  @Test
  void theSessionsCookieIsForThisSiteAndForNoScript() {
    var cookie = new Http(port).get("/sign-in").headers().firstValue("Set-Cookie").orElse("");

    assertThat(cookie).contains("JSESSIONID=", "HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void aSessionInTheAddressIsNone() {
    assertThat(new Http(port).get("/;jsessionid=" + browser.cookie("JSESSIONID")).statusCode())
        .isIn(302, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/logout", "/?v-r=uidl&v-uiId=0", "/sign-in", "/VAADIN/push?v-r=push"})
  void anotherSitesFormIsRefused(String path) {
    var answer = postFrom("cross-site", path);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(isSignedIn()).isTrue();
  }

  @Test
  void anotherSitesFormSignsNobodyInAsSomebodyElse() {
    var victim = new Http(port);

    var answer =
        victim.send(
            "/sign-in",
            request ->
                request
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        BodyPublishers.ofString("username=admin&password=correct+horse+battery")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(victim.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void signingOutNeedsWhatOnlyThePageKnows() {
    assertThat(postFrom("same-origin", "/logout").statusCode()).isIn(302, 403);
    assertThat(isSignedIn()).isTrue();
  }

  @Test
  void anActionInAPageNeedsWhatOnlyThePageKnows() {
    var answer =
        browser.post(
            "/?v-r=uidl&v-uiId=0",
            """
            {"csrfToken": "guessed", "rpc": [], "syncId": 0, "clientId": 0}
            """);

    assertThat(answer.body()).contains("sessionExpired").doesNotContain("\"changes\"");
  }

  private HttpResponse<String> postFrom(String site, String path) {
    return browser.send(
        path,
        request ->
            request
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b")));
  }

  private boolean isSignedIn() {
    return browser.get("/").statusCode() == 200;
  }
}
