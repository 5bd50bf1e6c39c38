package io.logdawg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.logdawg.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.sql.common.DatabaseCreator;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class JobRunrTablesTest {

  private static final String SHAPE =
      """
      select concat_ws(' ', table_name, ordinal_position, column_name, data_type,
               character_maximum_length, numeric_precision, numeric_scale, datetime_precision,
               is_nullable, column_default)
      from information_schema.columns where table_schema = 'jobrunr'
      union all
      select indexdef from pg_indexes where schemaname = 'jobrunr'
      union all
      select view_definition from information_schema.views where table_schema = 'jobrunr'
      union all
      select concat_ws(' ', id, name, owner, trim(value)) from jobrunr.jobrunr_metadata
      order by 1
      """;

  private final TestDatabase database = TestDatabase.create();

  @Test
  void areWhatJobRunrItselfWouldMake() throws SQLException {
    try (var owner = TestDatabase.connect(database.owner());
        var statement = owner.createStatement()) {
      var ours = shape(owner);
      statement.execute("drop schema jobrunr cascade; create schema jobrunr");

      new DatabaseCreator(one(owner), "jobrunr.", PostgresStorageProvider.class).runMigrations();

      assertThat(ours).isEqualTo(shape(owner)).hasSizeGreaterThan(50);
    }
  }

  @Test
  void areEnoughForTheApplicationsRole() throws SQLException {
    try (var application = TestDatabase.connect(database.application());
        var statement = application.createStatement()) {
      statement.execute("set role logdawg_app");

      assertThatCode(() ->
              new PostgresStorageProvider(
                  one(application), "jobrunr.", DatabaseOptions.SKIP_CREATE))
          .doesNotThrowAnyException();
    }
  }

  private static DataSource one(Connection connection) {
    return new SingleConnectionDataSource(connection, true);
  }

  private static List<String> shape(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(SHAPE)) {
      var result = new ArrayList<String>();
      while (rows.next()) {
        result.add(rows.getString(1));
      }
      return result;
    }
  }
}
