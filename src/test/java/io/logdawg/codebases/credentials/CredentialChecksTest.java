package io.logdawg.codebases.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.checking.CredentialCheck;
import io.logdawg.codebases.checking.CredentialCheckHandler;
import io.logdawg.security.Role;
import io.logdawg.source.testing.AccountDouble;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = "logdawg.source.allowed-hosts=127.0.0.1")
class CredentialChecksTest {

  private final AccountDouble github = new AccountDouble();

  @Autowired TestDatabase database;
  @Autowired Credentials credentials;
  @Autowired CredentialVault vault;
  @Autowired CredentialChecks checks;
  @Autowired CredentialCheckHandler daily;

  private TenantId organization;

  @BeforeEach
  void organization() {
    organization = TestOrganizations.create(database);
  }

  @AfterEach
  void close() {
    github.close();
  }

  @Test
  void aCredentialIsCheckedBeforeItIsKept() {
    answersWell("2099-12-24 18:00:00 UTC");

    Credential added = add();

    assertThat(added.state()).isEqualTo(new CredentialState.Accepted());
    assertThat(added.expiresAt()).isEqualTo(Instant.parse("2099-12-24T18:00:00Z"));
    assertThat(added.checkedAt()).isNotNull();
  }

  @Test
  void oneThatTheProviderRefusesIsNotKept() {
    refuses();

    assertThatThrownBy(this::add)
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isEqualTo(new Failure.BadCredential("GitHub")));
    assertThat(as(credentials::list)).isEmpty();
  }

  @Test
  void oneWhoseProviderIsDownIsKeptUntried() {
    github.answering("/user", 503, "{}", Map.of());

    assertThat(add().state()).isEqualTo(new CredentialState.Untried());
  }

  @Test
  void aCheckFindsOutWhatHasChangedSince() {
    answersWell("2099-12-24 18:00:00 UTC");
    CredentialId id = add().id();
    refuses();

    as(() -> credentials.check(id));

    assertThat(only().state()).isEqualTo(new CredentialState.Refused());
    assertThat(only().problem(Instant.EPOCH))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("GitHub refuses Reader"));
  }

  @Test
  void theDailyCheckAsksOnceADay() {
    answersWell("2099-12-24 18:00:00 UTC");
    CredentialId id = add().id();
    int before = github.requests().size();
    yesterday(id);

    daily.run(new CredentialCheck(organization.value(), id.value()));
    int after = github.requests().size();
    daily.run(new CredentialCheck(organization.value(), id.value()));

    assertThat(after).isGreaterThan(before);
    assertThat(github.requests()).hasSize(after);
  }

  @Test
  void theDailyCheckOfAnotherOrganizationTouchesNothing() {
    answersWell("2099-12-24 18:00:00 UTC");
    CredentialId id = add().id();
    yesterday(id);
    Instant before = only().checkedAt();

    daily.run(new CredentialCheck(TestOrganizations.create(database).value(), id.value()));

    assertThat(only().checkedAt()).isEqualTo(before);
  }

  @Test
  void aProviderThatIsDownAtNightChangesNothing() {
    answersWell("2099-12-24 18:00:00 UTC");
    CredentialId id = add().id();
    yesterday(id);
    github.answering("/user", 503, "{}", Map.of());

    daily.run(new CredentialCheck(organization.value(), id.value()));

    assertThat(only().state()).isEqualTo(new CredentialState.Accepted());
    assertThat(Tenants.in(organization, checks::due)).containsExactly(id);
  }

  @Test
  void whatADiagnosisMetIsKnownAtOnceUntilOneWorks() {
    answersWell("2099-12-24 18:00:00 UTC");
    CredentialId id = add().id();

    Tenants.in(organization, () -> vault.refused(id));
    assertThat(only().state()).isEqualTo(new CredentialState.Refused());

    Tenants.in(organization, () -> vault.accepted(id));
    assertThat(only().state()).isEqualTo(new CredentialState.Accepted());
  }

  @Test
  void membersCheckNothing() {
    answersWell("2099-12-24 18:00:00 UTC");
    CredentialId id = add().id();
    int before = github.requests().size();

    assertThatThrownBy(
            () -> As.member(database, organization, Role.MEMBER, () -> credentials.check(id)))
        .isInstanceOf(RuntimeException.class);
    assertThat(github.requests()).hasSize(before);
  }

  private Credential add() {
    return as(() ->
        credentials.add(
            new NewCredential(
                "Reader", "github", "a-token-0123", null, null, github.base().toString(), null)));
  }

  private Credential only() {
    return as(credentials::list).getFirst();
  }

  private void answersWell(String expiry) {
    github.answering(
        "/user",
        200,
        "{\"login\": \"reader\"}",
        Map.of("X-OAuth-Scopes", "repo", "GitHub-Authentication-Token-Expiration", expiry));
  }

  private void refuses() {
    github.answering("/user", 401, "{\"message\": \"Bad credentials\"}", Map.of());
  }

  private void yesterday(CredentialId id) {
    TestOrganizations.execute(
        database,
        "update credentials set checked_at = now() - interval '1 day' where id = '%s'"
            .formatted(id));
  }

  private <T> T as(Supplier<T> work) {
    return As.member(database, organization, Role.ADMIN, work);
  }
}
