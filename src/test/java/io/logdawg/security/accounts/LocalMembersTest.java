package io.logdawg.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class LocalMembersTest {

  @LocalServerPort int port;
  @Autowired LocalMembers members;
  @Autowired TestDatabase database;

  private final String address = UUID.randomUUID() + "@example.com";
  private TenantId organization;

  @BeforeEach
  void anOrganization() {
    organization = TestOrganizations.create(database);
  }

  @Test
  void aNewMemberSignsInWithTheShownPassword() {
    var account = add(address.toUpperCase(java.util.Locale.ROOT));

    assertThat(account.name()).isEqualTo(address);
    assertThat(signsIn(account.password())).isTrue();
  }

  @Test
  void aRenewedPasswordReplacesTheOldOne() {
    var before = add(address);

    var after = asAdmin(() -> members.renewPassword(before.id()));

    assertThat(signsIn(before.password())).isFalse();
    assertThat(signsIn(after.password())).isTrue();
  }

  @Test
  void whoWasRemovedDoesNotSignIn() {
    var account = add(address);
    TestOrganizations.execute(
        database, "update users set removed_at = now() where id = '%s'".formatted(account.id()));

    assertThat(signsIn(account.password())).isFalse();
  }

  @Test
  void anAddressIsTakenOnce() {
    add(address);

    assertThatThrownBy(() -> add(address)).satisfies(thrown -> isInvalid(thrown, "address"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "admin", "@example.com", "ada@", "a@b@c", "ada lovelace@example.com"})
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> add(text)).satisfies(thrown -> isInvalid(thrown, "address"));
  }

  @Test
  void aNameIsNeeded() {
    assertThatThrownBy(() -> asAdmin(() -> members.add(address, " ", Role.VIEWER)))
        .satisfies(thrown -> isInvalid(thrown, "name"));
  }

  @Test
  void anothersAccountIsNotRenewed() {
    var account = add(address);
    var other = TestOrganizations.create(database);

    assertThatThrownBy(
            () -> As.member(database, other, Role.ADMIN, () -> members.renewPassword(account.id())))
        .extracting(thrown -> ((FailureException) thrown).failure())
        .isEqualTo(new Failure.NotFound("member"));
    assertThat(signsIn(account.password())).isTrue();
  }

  @Test
  void thePasswordIsInNoTextForm() {
    var account = add(address);

    assertThat(account.toString()).doesNotContain(account.password());
  }

  private LocalMembers.NewAccount add(String who) {
    return asAdmin(() -> members.add(who, "Ada", Role.MEMBER));
  }

  private <T> T asAdmin(Supplier<T> work) {
    return As.member(database, organization, Role.ADMIN, work);
  }

  private boolean signsIn(String password) {
    var http = new Http(port);
    http.postForm("/sign-in", Map.of("username", address, "password", password));
    return http.get("/").statusCode() == 200;
  }

  private static void isInvalid(Throwable thrown, String field) {
    assertThat(((FailureException) thrown).failure().field()).isEqualTo(field);
  }
}
