package io.logdawg.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Ids;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class TenantTransactionTest {

  private static final Note.Detail DETAIL =
      new Note.Detail(
          "Ünal",
          Instant.parse("2026-11-23T02:00:00.123456Z"),
          List.of(1, 2),
          Map.of("nested", Map.of("true", true)));

  @Autowired TestDatabase database;
  @Autowired EntityManager entities;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private TenantId ours;
  private TenantId theirs;

  @BeforeEach
  void twoOrganizations() {
    ours = TestOrganizations.create(database);
    theirs = TestOrganizations.create(database);
  }

  @Test
  void aTransactionForNoOrganizationDoesNotBegin() {
    assertThatThrownBy(() -> inTransaction(() -> 1))
        .isInstanceOf(CannotCreateTransactionException.class)
        .hasRootCauseMessage("No organization is bound to this work.");
  }

  @Test
  void anotherOrganizationsWorkIsRefusedWithinATransaction() {
    assertThatThrownBy(
            () -> Tenants.in(ours, () -> inTransaction(() -> Tenants.in(theirs, () -> 1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another organization");
  }

  @Test
  void postgresKnowsTheOrganizationDuringTheTransactionOnly() {
    var setting = "select coalesce(current_setting('logdawg.org_id', true), '')";

    var during =
        Tenants.in(ours, () -> inTransaction(() -> jdbc.sql(setting).query(String.class).single()));

    assertThat(during).isEqualTo(ours.toString());
    assertThat(jdbc.sql(setting).query(String.class).single()).isEmpty();
  }

  @Test
  void anEntityBelongsToTheOrganizationThatStoredIt() {
    var id = store(ours);

    var tenant =
        Tenants.in(ours, () -> inTransaction(() -> entities.find(Note.class, id).tenant()));

    assertThat(tenant).isEqualTo(ours);
  }

  @Test
  void anotherOrganizationFindsNothing() {
    var id = store(ours);

    var found =
        Tenants.in(
            theirs, () -> inTransaction(() -> Objects.isNull(entities.find(Note.class, id))));

    assertThat(found).isTrue();
  }

  @Test
  void jsonComesBackAsItWasStored() {
    var id = store(ours);

    var detail = Tenants.in(ours, () -> inTransaction(() -> entities.find(Note.class, id).detail));

    assertThat(detail).isEqualTo(DETAIL);
  }

  @Test
  void jsonIsWrittenByTheApplicationsOwnMapper() {
    var id = store(ours);

    var written =
        Tenants.in(
            ours,
            () ->
                inTransaction(() ->
                    jdbc.sql("select detail ->> 'at' from audit_log where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()));

    assertThat(written).isEqualTo("2026-11-23T02:00:00.123456Z");
  }

  private UUID store(TenantId tenant) {
    var id = Ids.next();
    Tenants.in(
        tenant,
        () ->
            inTransaction(() -> {
              entities.persist(new Note(id, "subject", DETAIL));
              return id;
            }));
    return id;
  }

  private <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(transactions).execute(_ -> work.get());
  }
}
