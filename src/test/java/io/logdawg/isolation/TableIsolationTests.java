package io.logdawg.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every table, as the application's role reaches it for another organization. */
class TableIsolationTests {

  /** Why their rows are nobody's. */
  private static final List<String> NOBODYS =
      List.of(
          // Liquibase's own record.
          "public.databasechangelog",
          "public.databasechangeloglock",
          // A job's arguments are ids only; who works on it binds the organization that they lead
          // to.
          "jobrunr.jobrunr_backgroundjobservers",
          "jobrunr.jobrunr_jobs",
          "jobrunr.jobrunr_metadata",
          "jobrunr.jobrunr_migrations",
          "jobrunr.jobrunr_recurring_jobs",
          // Counted before it is known whose request it is; ids are hashes.
          "limits.buckets",
          // What was erased. The application's role may neither read nor write it.
          "installation.log");

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final TestDatabase database = TestDatabase.create();
  private final PlantedOrganization ours = PlantedOrganization.in(database);
  private final PlantedOrganization theirs = PlantedOrganization.in(database);
  private final List<Tables.Table> tables = Tables.ofOrganizations(database);

  private Connection application;

  @BeforeEach
  void actForOurs() throws SQLException {
    application = TestDatabase.connect(database.application());
    execute("set role logdawg_app");
    execute("select set_config('logdawg.org_id', '%s', false)".formatted(ours.id()));
  }

  @AfterEach
  void disconnect() throws SQLException {
    application.close();
  }

  @Test
  void everyTableIsAnOrganizationsOrKnownToBeNobodys() {
    assertThat(
            Tables.query(
                database,
                """
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'm', 'f') and not c.relforcerowsecurity
                  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                """))
        .containsExactlyInAnyOrderElementsOf(NOBODYS);
  }

  @Test
  void everyTableHasARowOfEachToTryWith() {
    for (var table : tables) {
      for (var planted : List.of(ours, theirs)) {
        assertThat(
                Tables.query(
                    database,
                    "select 1 from %s where %s = '%s'"
                        .formatted(table.name(), table.organization(), planted.id())))
            .as("%s needs a row in isolation/plant.sql", table.name())
            .isNotEmpty();
      }
    }
  }

  @Test
  void ownRowsAreSeenAndNoOthers() throws SQLException {
    for (var table : tables) {
      assertThat(organizationsIn(table)).as(table.name()).containsOnly(ours.id().toString());
    }
  }

  @Test
  void othersRowsAreNotFoundByTheirOrganization() throws SQLException {
    for (var table : tables) {
      try (var statement = application.createStatement();
          var rows =
              statement.executeQuery("select count(*) from " + table.name() + ofTheirs(table))) {
        rows.next();
        assertThat(rows.getInt(1)).as(table.name()).isZero();
      }
    }
  }

  @Test
  void othersRowsAreNeitherChangedNorDeletedNorTakenOver() throws SQLException {
    var before = theirs.rows();

    for (var table : tables) {
      var column = table.organization();
      assertThat(
              affected(
                  "update %s set %s = %s".formatted(table.name(), column, column)
                      + ofTheirs(table)))
          .as("update " + table.name())
          .isZero();
      assertThat(
              affected(
                  "update %s set %s = '%s'".formatted(table.name(), column, ours.id())
                      + ofTheirs(table)))
          .as("take over " + table.name())
          .isZero();
      assertThat(affected("delete from " + table.name() + ofTheirs(table)))
          .as("delete from " + table.name())
          .isZero();
    }

    assertThat(theirs.rows()).isEqualTo(before);
  }

  private List<String> organizationsIn(Tables.Table table) throws SQLException {
    try (var statement = application.createStatement();
        var rows =
            statement.executeQuery(
                "select array_agg(distinct %s::text) from %s"
                    .formatted(table.organization(), table.name()))) {
      rows.next();
      return List.of((String[]) rows.getArray(1).getArray());
    }
  }

  private String ofTheirs(Tables.Table table) {
    return " where %s = '%s'".formatted(table.organization(), theirs.id());
  }

  /** None where the role may not do so to any row. */
  private int affected(String sql) throws SQLException {
    try (var statement = application.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as(sql).isEqualTo(INSUFFICIENT_PRIVILEGE);
      return 0;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = application.createStatement()) {
      statement.execute(sql);
    }
  }
}
