package io.logdawg.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Ids;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL alone: plain SQL as the application's role, no Hibernate and no filter of ours. */
class RowSecurityTest {

  private final TestDatabase database = TestDatabase.create();
  private final TenantId ours = TestOrganizations.create(database);
  private final TenantId theirs = TestOrganizations.create(database);
  private final UUID ourRepository = TestOrganizations.repository(database, ours);
  private final UUID theirRepository = TestOrganizations.repository(database, theirs);
  private final UUID ourReport = TestOrganizations.report(database, ours, ourRepository);

  private Connection application;

  @BeforeEach
  void connectAsTheApplication() throws SQLException {
    application = TestDatabase.connect(database.application());
    execute("set role logdawg_app");
  }

  @AfterEach
  void disconnect() throws SQLException {
    application.close();
  }

  @Test
  void withoutAnOrganizationThereAreNoRows() throws SQLException {
    assertThat(strings("select id from reports")).isEmpty();
    assertThat(strings("select id from repositories")).isEmpty();
    assertThat(strings("select id from organizations")).isEmpty();
  }

  @Test
  void anOrganizationSeesItsOwnRowsAndNoOthers() throws SQLException {
    actFor(ours);

    assertThat(strings("select id from repositories")).containsExactly(ourRepository.toString());
    assertThat(strings("select id from organizations")).containsExactly(ours.toString());
  }

  @Test
  void anotherOrganizationsRowsCannotBeChanged() throws SQLException {
    actFor(theirs);

    assertThat(update("update reports set title = 'mine'")).isZero();
    assertThat(update("delete from reports where id = '%s'".formatted(ourReport))).isZero();
  }

  @Test
  void aRowCannotBeGivenToAnotherOrganization() throws SQLException {
    actFor(ours);

    assertRefused(
        "row-level security",
        "insert into audit_log values ('%s', '%s', now(), 'a', 'b', 'c', '{}')"
            .formatted(Ids.next(), theirs));
    assertRefused("row-level security", "update reports set org_id = '%s'".formatted(theirs));
  }

  @Test
  void aRowCannotPointIntoAnotherOrganization() throws SQLException {
    actFor(ours);

    assertRefused("foreign key", "update reports set repo_id = '%s'".formatted(theirRepository));
  }

  @Test
  void aMalformedOrganizationIsAnErrorAndNoWayIn() throws SQLException {
    execute("select set_config('logdawg.org_id', 'everything', false)");

    assertRefused("uuid", "select id from reports");
  }

  @Test
  void theAuditLogOnlyGrows() throws SQLException {
    actFor(ours);
    execute(
        "insert into audit_log values ('%s', '%s', now(), 'a', 'b', 'c', '{}')"
            .formatted(Ids.next(), ours));

    assertRefused("permission denied", "update audit_log set actor = 'nobody'");
    assertRefused("permission denied", "delete from audit_log");
    assertRefused("permission denied", "truncate audit_log");
  }

  @Test
  void theApplicationCannotBecomeTheOwnerOrTheLookups() {
    assertRefused("permission denied", "set role logdawg_owner");
    assertRefused("permission denied", "set role logdawg_lookup");
    assertRefused("permission denied", "set role logdawg_eraser");
    assertRefused("permission denied", "set session authorization postgres");
  }

  @Test
  void theApplicationCannotTurnRowSecurityOff() throws SQLException {
    assertRefused("must be owner", "alter table reports disable row level security");
    assertRefused("must be owner", "drop policy organization on reports");
    execute("set row_security = off");
    assertRefused("row-level security", "select id from reports");
  }

  @Test
  void theApplicationsLoginByItselfMayDoNothing() throws SQLException {
    execute("reset role");

    assertRefused("permission denied", "select id from public.reports");
    assertRefused("permission denied", "select lookup.organizations()");
  }

  @Test
  void theOwnerIsBoundTooUnlessItSaysWhichOrganization() throws SQLException {
    try (var owner = TestDatabase.connect(database.owner());
        var statement = owner.createStatement();
        var rows = statement.executeQuery("select id from reports")) {
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void deletingARepositoryDeletesItsReports() throws SQLException {
    actFor(ours);

    execute("delete from repositories where id = '%s'".formatted(ourRepository));

    assertThat(strings("select id from reports")).isEmpty();
  }

  private void actFor(TenantId tenant) throws SQLException {
    execute("select set_config('logdawg.org_id', '%s', false)".formatted(tenant));
  }

  private void assertRefused(String message, String sql) {
    assertThatThrownBy(() -> execute(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(message);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = application.createStatement()) {
      statement.execute(sql);
    }
  }

  private int update(String sql) throws SQLException {
    try (var statement = application.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private List<String> strings(String sql) throws SQLException {
    try (var statement = application.createStatement();
        var rows = statement.executeQuery(sql)) {
      var result = new ArrayList<String>();
      while (rows.next()) {
        result.add(rows.getString(1));
      }
      return result;
    }
  }
}
