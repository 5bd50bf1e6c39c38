package io.logdawg.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.audit.AuditEntry;
import io.logdawg.audit.AuditLog;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ApiKeysTest {

  @Autowired ApiKeys keys;
  @Autowired AuditLog audit;
  @Autowired TestDatabase database;

  private TenantId organization;

  @BeforeEach
  void organization() {
    organization = TestOrganizations.create(database);
  }

  @Test
  void aNewKeyIsListedWithoutItsText() {
    var made = asAdmin(() -> keys.create(" CI ", Scope.DIAGNOSE, null));

    assertThat(asAdmin(keys::list))
        .singleElement()
        .satisfies(key -> {
          assertThat(key.name()).isEqualTo("CI");
          assertThat(key.scope()).isEqualTo(Scope.DIAGNOSE);
          assertThat(made.plain()).startsWith(key.prefix()).hasSizeGreaterThan(50);
          assertThat(key.toString()).doesNotContain(made.plain());
        });
    assertThat(made.toString()).doesNotContain(made.plain());
  }

  @Test
  void usableKeysComeFirstTheNewestOfThemFirst() {
    var revoked = asAdmin(() -> keys.create("revoked", Scope.READ, null));
    asAdmin(() -> keys.create("old", Scope.READ, null));
    asAdmin(() -> keys.create("new", Scope.READ, null));
    revoke(revoked);

    assertThat(asAdmin(keys::list))
        .extracting(ApiKey::name)
        .containsExactly("new", "old", "revoked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aKeyNeedsAName(String name) {
    assertFails(() -> asAdmin(() -> keys.create(name, Scope.READ, null)), Failure.Invalid.class);
  }

  @Test
  void aNameHasItsLimit() {
    assertFails(
        () -> asAdmin(() -> keys.create("x".repeat(101), Scope.READ, null)), Failure.Invalid.class);
  }

  @Test
  void aKeyCannotExpireBeforeItIsMade() {
    assertFails(
        () -> asAdmin(() -> keys.create("late", Scope.READ, Instant.EPOCH)), Failure.Invalid.class);
  }

  @Test
  void revokingIsOnceOnly() {
    var made = asAdmin(() -> keys.create("once", Scope.READ, null));
    revoke(made);

    assertFails(() -> revoke(made), Failure.NotFound.class);
  }

  @Test
  void anotherOrganizationsKeyDoesNotExist() {
    var made = asAdmin(() -> keys.create("mine", Scope.READ, null));
    var other = TestOrganizations.create(database);

    assertThat(As.member(database, other, Role.ADMIN, keys::list)).isEmpty();
    assertFails(
        () -> As.member(database, other, Role.ADMIN, () -> revoked(made)), Failure.NotFound.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"MEMBER", "VIEWER"})
  void onlyAdministratorsSeeAndMakeKeys(Role role) {
    assertFails(() -> As.member(database, organization, role, keys::list), Failure.Forbidden.class);
    assertFails(
        () -> As.member(database, organization, role, () -> keys.create("x", Scope.READ, null)),
        Failure.Forbidden.class);
  }

  @Test
  void whoIsNotSignedInIsTurnedAwayEvenWithAnOrganizationBound() {
    assertFails(keys::list, Failure.Unauthenticated.class);
    assertFails(() -> Tenants.in(organization, () -> keys.list()), Failure.Unauthenticated.class);
  }

  @Test
  void nobodyActsInAnotherOrganizationThanTheirOwn() {
    var other = new TenantId(Ids.next());

    assertThatThrownBy(() -> Tenants.in(other, () -> asAdmin(keys::list)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void makingAndRevokingIsWrittenDown() {
    var made = asAdmin(() -> keys.create("CI", Scope.READ, null));
    revoke(made);

    assertThat(asAdmin(() -> audit.latest(10)))
        .extracting(AuditEntry::action, AuditEntry::subject, entry -> entry.who().name())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "api-key.revoked", made.key().id().toString(), "Test ADMIN"),
            org.assertj.core.groups.Tuple.tuple(
                "api-key.created", made.key().id().toString(), "Test ADMIN"));
  }

  private void revoke(NewApiKey made) {
    asAdmin(() -> revoked(made));
  }

  private boolean revoked(NewApiKey made) {
    keys.revoke(made.key().id());
    return true;
  }

  private <T> T asAdmin(Supplier<T> work) {
    return As.member(database, organization, Role.ADMIN, work);
  }

  private static void assertFails(Runnable work, Class<? extends Failure> failure) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure()).isInstanceOf(failure));
  }
}
