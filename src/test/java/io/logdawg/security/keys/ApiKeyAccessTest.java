package io.logdawg.security.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.security.Role;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class ApiKeyAccessTest {

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired Lookups lookups;
  @Autowired TestDatabase database;

  private TenantId organization;

  @BeforeEach
  void organization() {
    organization = TestOrganizations.create(database);
  }

  @Test
  void withoutAKeyTheAnswerSaysWhatToSend() {
    var answer = new Http(port).get("/api/v1/stats");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("Authorization: Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer", "Bearer ", "Basic YTpi", "nonsense"})
  void whatIsNoGoodKeyIsRefused(String header) {
    var answer = new Http(port).get("/api/v1/stats", "Authorization", header);

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void aPresetKeyIsGoodFromTheStart() {
    assertThat(stats(ApplicationTest.KEY).statusCode()).isEqualTo(200);
  }

  @Test
  void aKeyThatWasMadeIsGoodUntilItIsRevoked() {
    var made = create(Scope.READ, null);
    assertThat(stats(made.plain()).statusCode()).isEqualTo(200);

    asAdmin(() -> keys.revoke(made.key().id()));

    assertThat(stats(made.plain()).statusCode()).isEqualTo(401);
  }

  @Test
  void anExpiredKeyIsRefused() {
    var made = create(Scope.READ, Instant.now().plus(Duration.ofDays(1)));
    assertThat(stats(made.plain()).statusCode()).isEqualTo(200);

    TestOrganizations.execute(
        database,
        "update api_keys set expires_at = now() where id = '%s'".formatted(made.key().id()));

    assertThat(stats(made.plain()).statusCode()).isEqualTo(401);
  }

  @Test
  void aKeySeesItsOwnOrganizationOnly() {
    var made = create(Scope.READ, null);
    var report =
        TestOrganizations.report(
            database, organization, TestOrganizations.repository(database, organization));

    assertThat(get("/api/v1/reports/" + report, made.plain()).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/reports/" + report, ApplicationTest.KEY).statusCode()).isEqualTo(404);
  }

  @Test
  void aKeyForReadingDiagnosesNothing() {
    var made = create(Scope.READ, null);

    var answer =
        new Http(port)
            .post(
                "/api/v1/logs/diagnose",
                "{\"log_data\": {\"content\": \"boom\"}}",
                "Authorization",
                "Bearer " + made.plain());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aKeyForDiagnosingManagesNothing() {
    var made = create(Scope.DIAGNOSE, null);

    var answer =
        new Http(port)
            .post(
                "/api/v1/credentials",
                "{\"name\": \"a\", \"provider\": \"git\", \"token\": \"abcdefgh\"}",
                "Authorization",
                "Bearer " + made.plain());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void theLastUseIsKeptOnceAMinute() {
    var made = create(Scope.READ, null);
    stats(made.plain());
    var first = lastUse();
    stats(made.plain());
    assertThat(lastUse()).isEqualTo(first);

    TestOrganizations.execute(
        database,
        "update api_keys set last_used_at = now() - interval '61 seconds' where id = '%s'"
            .formatted(made.key().id()));
    stats(made.plain());

    assertThat(lastUse()).isAfterOrEqualTo(first);
  }

  @Test
  void noCallLeavesASession() {
    assertThat(stats(ApplicationTest.KEY).headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void healthAndTheDescriptionAreOpen() {
    var http = new Http(port);

    assertThat(http.get("/api/v1/health").statusCode()).isEqualTo(200);
    assertThat(http.get("/v3/api-docs").statusCode()).isEqualTo(200);
    assertThat(http.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    assertThat(http.get("/actuator/health").statusCode()).isEqualTo(200);
  }

  private NewApiKey create(Scope scope, Instant expiresAt) {
    return As.member(
        database, organization, Role.ADMIN, () -> keys.create("Test " + scope, scope, expiresAt));
  }

  private void asAdmin(Runnable work) {
    As.member(
        database,
        organization,
        Role.ADMIN,
        () -> {
          work.run();
          return true;
        });
  }

  private Instant lastUse() {
    return As.member(database, organization, Role.ADMIN, keys::list).getFirst().lastUsedAt();
  }

  private HttpResponse<String> stats(String key) {
    return get("/api/v1/stats", key);
  }

  private HttpResponse<String> get(String path, String key) {
    return new Http(port).get(path, "Authorization", "Bearer " + key);
  }
}
