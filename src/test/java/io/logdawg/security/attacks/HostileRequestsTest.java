package io.logdawg.security.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.Http;
import io.logdawg.testing.RawHttp;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Methods, headers, hosts and bodies that nobody sends by mistake. */
@ApplicationTest
class HostileRequestsTest {

  private static final String KEY = "Authorization: Bearer " + ApplicationTest.KEY;

  @LocalServerPort int port;

  private RawHttp raw;
  private Http http;

  @BeforeEach
  void connect() {
    raw = new RawHttp(port);
    http = new Http(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/api/v1/stats", "/themes/logdawg/styles.css"})
  void traceRepeatsNothing(String path) {
    var answer = method("TRACE", path, "X-Marked: marked-header", KEY);

    assertThat(answer.status()).isIn(400, 403, 405);
    assertThat(answer.body()).doesNotContain("marked-header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JEFF", "CONNECT", "PROPFIND", "DEBUG", "get", "PUT", "DELETE"})
  void aMethodThatIsNotMeantChangesAndTellsNothing(String method) {
    for (var path : new String[] {"/", "/sign-in", "/api/v1/stats", "/themes/logdawg/styles.css"}) {
      var answer = method(method, path, KEY, "Content-Length: 0");

      // Signing in is a page that anybody may see: Vaadin sends it whatever the method.
      assertThat(answer.status()).as(path).isIn(200, 302, 400, 403, 404, 405, 501);
      if (answer.status() == 200) {
        assertThat(answer.body()).as(path).contains("<!doctype");
      }
      assertSaysLittle(answer.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/stats", "/api/v1/logs/diagnose", "/sign-in", "/api/v1/health"})
  void otherSitesScriptsAreGrantedNothing(String path) {
    var answer =
        method(
            "OPTIONS",
            path,
            "Origin: https://evil.example",
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: authorization");

    assertThat(answer.headers()).noneMatch(line -> line.startsWith("Access-Control-"));
    assertThat(raw.get(path, "Origin: https://evil.example", KEY).headers())
        .noneMatch(line -> line.startsWith("Access-Control-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/repositories", "/reports?q=a", "/oauth2/authorization/entra"})
  void aForgedHostIsNotWhereAnybodyIsSent(String path) {
    var answer =
        raw.send(
            "GET " + path + " HTTP/1.1\r\nHost: evil.example",
            "X-Forwarded-Host: evil.example",
            "Forwarded: host=evil.example");

    assertThat(answer.header("Location")).doesNotContain("evil.example").startsWith("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "/%0d%0aLocation:%20https://evil.example",
        "/sign-in?continue=https://evil.example",
        "/reports?continue=//evil.example"
      })
  void signingInLeadsBackHereOnly(String before) {
    var asked = raw.get(before);
    var session = asked.header("Set-Cookie").replaceFirst("JSESSIONID=([^;]*).*", "$1");
    var form = "username=admin&password=" + ApplicationTest.PASSWORD.replace(" ", "+");

    var answer =
        raw.send(
            "POST /sign-in?continue=https://evil.example HTTP/1.1\r\nHost: localhost:" + port,
            "Cookie: JSESSIONID=" + session,
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + form.length() + "\r\n\r\n" + form);

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .matches("(http://localhost:%d)?/([^/\\\\].*)?".formatted(port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in?problem=x%0d%0aSet-Cookie:%20marked=1",
        "/sign-in?error%0d%0aSet-Cookie:%20marked=1",
        "/x%0d%0aSet-Cookie:%20marked=1",
        "/reports?q=%0d%0aSet-Cookie:%20marked=1",
        "/api/v1/reports?status=%0d%0aSet-Cookie:%20marked=1",
        "/api/v1/reports/%0d%0aSet-Cookie:%20marked=1",
        "/login/oauth2/code/entra?error=%0d%0aSet-Cookie:%20marked=1",
        "/swagger-ui%0d%0aSet-Cookie:%20marked=1"
      })
  void noLineIsBrokenIntoHeaders(String path) {
    assertThat(raw.get(path, KEY).headers()).noneMatch(line -> line.contains("marked=1"));
  }

  @Test
  void whatALogSaysOfItselfReachesNoHeader() {
    var answer =
        http.post(
            "/api/v1/logs/diagnose",
            """
            {"log_data": {"content": "boom", "source": "x\\r\\nSet-Cookie: marked=1"},
             "repository": "x\\r\\nSet-Cookie: marked=1"}
            """,
            "Authorization",
            "Bearer " + ApplicationTest.KEY);

    assertThat(answer.headers().toString()).doesNotContain("marked=1");
    assertThat(answer.statusCode()).isIn(202, 400, 404);
  }

  @Test
  void headersBeyondMeasureAreRefused() {
    assertRefused(raw.get("/sign-in", "X-Long: " + "x".repeat(20_000)));
    assertRefused(raw.get("/" + "x".repeat(20_000)));
    assertRefused(raw.get("/sign-in", "X: y\r\n".repeat(200) + "X: y"));
  }

  @Test
  void aRequestThatCouldBeReadInTwoWaysIsRefused() {
    var head = "POST /api/v1/logs/diagnose HTTP/1.1\r\nHost: localhost:" + port;

    assertRefused(raw.send(head, KEY, "Content-Length: 2", "Content-Length: 20\r\n\r\n{}"));
    assertRefused(raw.send(head, KEY, "Transfer-Encoding: xchunked\r\n\r\n0\r\n"));
    assertRefused(raw.send("GET / HTTP/1.1\r\nHost: a\r\nHost: b"));
    assertRefused(raw.send("GET / HTTP/1.1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "text/plain",
        "text/html",
        "application/xml",
        "multipart/form-data; boundary=x",
        "application/x-java-serialized-object",
        "application/json; charset=utf-7",
        "no type at all"
      })
  void aBodyThatIsNotSaidToBeJsonIsNotReadAsIt(String type) {
    var body = "{\"name\": \"n\", \"provider\": \"git\", \"token\": \"t\"}";

    var answer =
        raw.send(
            "POST /api/v1/credentials HTTP/1.1\r\nHost: localhost:" + port,
            KEY,
            "Content-Type: " + type,
            "Content-Length: " + body.length() + "\r\n\r\n" + body);

    assertThat(answer.status()).isIn(400, 415);
    assertSaysLittle(answer.body());
  }

  @Test
  void manyParametersAreNotKept() {
    var form = "a=b&".repeat(20_000) + "username=admin";

    var answer =
        raw.send(
            "POST /sign-in HTTP/1.1\r\nHost: localhost:" + port,
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + form.length() + "\r\n\r\n" + form);

    assertThat(answer.status()).isIn(302, 400, 413);
    assertSaysLittle(answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/test/fault",
        "/api/v1/reports/x",
        "/api/v1/reports?limit=x",
        "/api/v1/reports?offset=99999999999999999999",
        "/api/v1/none",
        "/no/page",
        "/error",
        "/VAADIN/none"
      })
  void anErrorTellsNothingOfWhatIsInside(String path) {
    assertSaysLittle(raw.get(path, KEY).body());
    assertSaysLittle(raw.get(path).body());
  }

  @Test
  void aSessionIsNoKey() {
    http.postForm("/sign-in", Map.of("username", "admin", "password", ApplicationTest.PASSWORD));
    assertThat(http.get("/").statusCode()).isEqualTo(200);

    assertThat(http.get("/api/v1/stats").statusCode()).isEqualTo(401);
    assertThat(http.post("/api/v1/credentials", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void aKeyIsNoSession() {
    assertThat(http.get("/", "Authorization", "Bearer " + ApplicationTest.KEY).statusCode())
        .isEqualTo(302);
    assertThat(
            http.get("/api/v1/stats", "Authorization", "Bearer " + ApplicationTest.KEY)
                .headers()
                .firstValue("Set-Cookie"))
        .isEmpty();
  }

  private RawHttp.Answer method(String method, String path, String... headers) {
    return raw.send(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port, headers);
  }

  private static void assertRefused(RawHttp.Answer answer) {
    assertThat(answer.status()).isIn(400, 413, 414, 431, 501);
    assertSaysLittle(answer.body());
  }

  private static void assertSaysLittle(String body) {
    assertThat(body)
        .doesNotContain("\tat ", "Exception", "org.springframework", "org.apache", "Tomcat")
        .doesNotContain("io.logdawg", "java.", "must not leave", "jackson");
  }
}
