package io.logdawg.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AuditTest {

  @Autowired Audit audit;
  @Autowired AuditLog log;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;

  private TenantId organization;

  @BeforeEach
  void organization() {
    organization = TestOrganizations.create(database);
  }

  @Test
  void whatNobodyAskedForWasTheSystem() {
    write("swept");

    assertThat(asAdmin(() -> log.latest(1)))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.actor()).isEqualTo("system");
          assertThat(entry.action()).isEqualTo("swept");
          assertThat(entry.detail()).containsExactly(Map.entry("name", "\"quoted\" ✓"));
        });
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    List.of("a", "b", "c", "d").forEach(this::write);

    var first = asAdmin(() -> log.latest(2));
    write("in between");
    var second = asAdmin(() -> log.before(first.getLast().id(), 10));

    assertThat(first).extracting(AuditEntry::action).containsExactly("d", "c");
    assertThat(second).extracting(AuditEntry::action).containsExactly("b", "a");
  }

  @Test
  void anotherOrganizationSeesNoneOfIt() {
    write("secretly");
    var entry = asAdmin(() -> log.latest(1)).getFirst();
    var other = TestOrganizations.create(database);

    assertThat(As.member(database, other, Role.ADMIN, () -> log.latest(10))).isEmpty();
    assertThat(As.member(database, other, Role.ADMIN, () -> log.before(entry.id(), 10))).isEmpty();
  }

  @Test
  void onlyAdministratorsReadIt() {
    assertThatThrownBy(() -> As.member(database, organization, Role.MEMBER, () -> log.latest(1)))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isInstanceOf(Failure.Forbidden.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"update audit_log set actor = 'nobody'", "delete from audit_log"})
  void whatIsWrittenStays(String sql) {
    write("done");

    assertThatThrownBy(() ->
            Tenants.in(
                organization, () -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).update())))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void itIsUndoneWithTheWorkThatItTellsOf() {
    assertThatThrownBy(() ->
            Tenants.in(
                organization,
                () ->
                    transaction.executeWithoutResult(_ -> {
                      audit.record("failed", "x", Map.of());
                      throw new IllegalStateException("the work failed");
                    })))
        .hasMessage("the work failed");

    assertThat(asAdmin(() -> log.latest(1))).isEmpty();
  }

  private void write(String action) {
    Tenants.in(organization, () -> audit.record(action, "subject", Map.of("name", "\"quoted\" ✓")));
  }

  private <T> T asAdmin(Supplier<T> work) {
    return As.member(database, organization, Role.ADMIN, work);
  }
}
