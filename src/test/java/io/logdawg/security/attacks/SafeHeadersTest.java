package io.logdawg.security.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.security.Role;
import io.logdawg.security.keys.ApiKeys;
import io.logdawg.security.keys.Scope;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every kind of answer tells browsers, and what none tells anybody. */
@ApplicationTest
class SafeHeadersTest {

  @LocalServerPort int port;
  @Autowired TestDatabase database;
  @Autowired ApiKeys keys;

  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @ParameterizedTest
  @CsvSource({
    "/sign-in, 200",
    "/repositories, 302",
    "/no/such/page, 302",
    "/oauth2/authorization/entra, 302",
    "/themes/logdawg/styles.css, 200",
    "/themes/logdawg/none.css, 404",
    "/api/v1/health, 200",
    "/api/v1/stats, 401",
    "/api/v1/none, 401",
    "/api/v1/webhooks/0c0ffee0-aaaa-4aaa-8aaa-000000000001, 405",
    "/actuator/health, 200",
    "/actuator/env, 302",
    "/v3/api-docs, 200",
    "/swagger-ui/index.html, 200",
    "/error, 404"
  })
  void anAnswerToAStrangerIsGuarded(String path, int status) {
    var answer = http.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertGuarded(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/stats, 200",
    "/api/v1/none, 404",
    "/api/v1/reports?limit=many, 400",
    "/api/v1/reports/0c0ffee0-aaaa-4aaa-8aaa-000000000001, 404",
    "/api/test/fault, 500"
  })
  void anAnswerToAKeyIsGuardedAndNotStored(String path, int status) {
    var answer = http.get(path, "Authorization", "Bearer " + ApplicationTest.KEY);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertGuarded(answer);
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
  }

  @ParameterizedTest
  @CsvSource({"/", "/reports", "/no/such/page", "/sign-in"})
  void aPageIsGuardedAndNotStored(String path) {
    signIn();

    var answer = http.get(path);

    assertGuarded(answer);
    assertThat(header(answer, "Cache-Control")).contains("no-store");
  }

  @Test
  void inlineScriptsOfAPageCarryANumberThatIsNewEachTime() {
    var first = http.get("/sign-in");
    var second = http.get("/sign-in");

    assertThat(nonce(first)).hasSizeGreaterThan(20).isNotEqualTo(nonce(second));
    assertThat(scripts(first))
        .hasSizeGreaterThan(2)
        .allMatch(script -> script.contains("nonce=\"" + nonce(first) + "\""));
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedGuarded() {
    var answer =
        http.post(
            "/api/v1/logs/diagnose",
            "x".repeat(2_100_000),
            "Authorization",
            "Bearer " + ApplicationTest.KEY);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertGuarded(answer);
  }

  @Test
  void aDownloadIsAFileByANameOfOurs() {
    var organization = TestOrganizations.create(database);
    var key =
        As.member(
            database,
            organization,
            Role.ADMIN,
            () -> keys.create("downloads", Scope.MANAGE, null).plain());
    var report =
        StoredReports.of(database, organization).complete("a\"; filename=evil.html\\r\\nX-Evil: 1");

    var answer =
        http.get(
            "/api/v1/reports/" + report + "/download/markdown", "Authorization", "Bearer " + key);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertGuarded(answer);
    assertThat(header(answer, "Content-Type")).startsWith("text/markdown");
    assertThat(header(answer, "Content-Disposition"))
        .matches("attachment; filename=\"[A-Za-z0-9._-]+\\.md\"");
  }

  private void signIn() {
    http.postForm("/sign-in", Map.of("username", "admin", "password", ApplicationTest.PASSWORD));
  }

  private static void assertGuarded(HttpResponse<String> answer) {
    var told = answer.headers();
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(told.allValues("Content-Security-Policy")).hasSize(1);
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("frame-ancestors 'none'")
        .doesNotContainPattern("script-src[^;]*'unsafe-inline'")
        .doesNotContainPattern("(script|default)-src[^;]*[*]")
        .doesNotContainPattern("(script|default)-src[^;]* data:");
    assertThat(told.firstValue("Strict-Transport-Security")).as("over plain HTTP").isEmpty();
    for (var talkative : List.of("Server", "X-Powered-By", "Access-Control-Allow-Origin")) {
      assertThat(told.firstValue(talkative)).as(talkative).isEmpty();
    }
  }

  private static List<String> scripts(HttpResponse<String> page) {
    return Stream.of(page.body().split("<script", -1)).skip(1).toList();
  }

  private static String nonce(HttpResponse<String> page) {
    return Stream.of(header(page, "Content-Security-Policy").split("'"))
        .filter(part -> part.startsWith("nonce-"))
        .map(part -> part.substring("nonce-".length()))
        .findFirst()
        .orElse("");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
