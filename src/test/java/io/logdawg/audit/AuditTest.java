package io.logdawg.audit;

import static io.logdawg.audit.AuditAction.KEY_CREATED;
import static io.logdawg.audit.AuditAction.KEY_REVOKED;
import static io.logdawg.audit.AuditAction.MEMBER_REMOVED;
import static io.logdawg.audit.AuditAction.SIGNED_IN;
import static io.logdawg.audit.AuditAction.SIGNED_OUT;
import static io.logdawg.audit.AuditAction.SIGN_IN_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
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
    write(AuditAction.REPORT_DELETED);

    assertThat(asAdmin(() -> log.latest(1)))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.who()).isEqualTo(Who.SYSTEM);
          assertThat(entry.action()).isEqualTo("report.deleted");
          assertThat(entry.detail()).containsExactly(Map.entry("name", "\"quoted\" ✓"));
        });
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    List.of(SIGNED_IN, KEY_CREATED, KEY_REVOKED, SIGNED_OUT).forEach(this::write);

    var first = asAdmin(() -> log.latest(2));
    write(MEMBER_REMOVED);
    var second = asAdmin(() -> log.before(AuditFilter.ALL, first.getLast().id(), 10));

    assertThat(first)
        .extracting(AuditEntry::action)
        .containsExactly(SIGNED_OUT.id(), KEY_REVOKED.id());
    assertThat(second)
        .extracting(AuditEntry::action)
        .containsExactly(KEY_CREATED.id(), SIGNED_IN.id());
  }

  @Test
  void anotherOrganizationSeesNoneOfIt() {
    write(KEY_CREATED);
    var entry = asAdmin(() -> log.latest(1)).getFirst();
    var other = TestOrganizations.create(database);

    assertThat(As.member(database, other, Role.ADMIN, () -> log.latest(10))).isEmpty();
    assertThat(
            As.member(
                database, other, Role.ADMIN, () -> log.before(AuditFilter.ALL, entry.id(), 10)))
        .isEmpty();
  }

  @Test
  void onlyAdministratorsReadIt() {
    assertThatThrownBy(() -> As.member(database, organization, Role.MEMBER, () -> log.latest(1)))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isInstanceOf(Failure.Forbidden.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_log set actor = 'nobody'",
        "delete from audit_log",
        "truncate audit_log"
      })
  void whatIsWrittenStays(String sql) {
    write(KEY_CREATED);

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
                      audit.record(KEY_REVOKED, "x", Map.of());
                      throw new IllegalStateException("the work failed");
                    })))
        .hasMessage("the work failed");

    assertThat(asAdmin(() -> log.latest(1))).isEmpty();
  }

  @Test
  void withoutAnActUnderWayNothingIsWritten() {
    assertThatThrownBy(
            () -> Tenants.in(organization, () -> audit.record(KEY_REVOKED, "x", Map.of())))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void itTellsTheMemberAlsoAfterTheyAreRenamed() {
    var who = Who.member(Ids.next(), "Ada");
    act(() -> audit.record(who, KEY_REVOKED, "x", Map.of()));

    assertThat(asAdmin(() -> log.latest(1))).extracting(AuditEntry::who).containsExactly(who);
  }

  @Test
  void textThatADatabaseTakesNotDoesNoHarmToTheAct() {
    act(() ->
        audit.record(
            Who.stranger("a\0b\ud800"), SIGN_IN_REFUSED, "x", Map.of("reason", "\0\udc00c")));

    assertThat(asAdmin(() -> log.latest(1)))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.who().name()).isEqualTo("ab");
          assertThat(entry.detail()).containsExactly(Map.entry("reason", "c"));
        });
  }

  private void write(AuditAction action) {
    act(() -> audit.record(action, "subject", Map.of("name", "\"quoted\" ✓")));
  }

  private void act(Runnable work) {
    Tenants.in(organization, () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  private <T> T asAdmin(Supplier<T> work) {
    return As.member(database, organization, Role.ADMIN, work);
  }
}
