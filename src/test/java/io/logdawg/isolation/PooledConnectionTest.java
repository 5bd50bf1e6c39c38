package io.logdawg.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What one organization's work leaves on a thread or a connection for the next: nothing. */
@DatabaseTest
class PooledConnectionTest {

  private static final int THREADS = 8;
  private static final int TURNS = 200;

  @Autowired TestDatabase database;
  @Autowired HikariDataSource pool;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private TenantId ours;
  private TenantId theirs;

  @BeforeEach
  void twoOrganizationsWithARepositoryEach() {
    ours = TestOrganizations.create(database);
    theirs = TestOrganizations.create(database);
    TestOrganizations.repository(database, ours);
    TestOrganizations.repository(database, theirs);
  }

  @Test
  void workInTurnsOnTheSameThreadsSeesItsOwnRowsOnly() throws Exception {
    var turns =
        IntStream.range(0, TURNS)
            .<Callable<Void>>mapToObj(turn ->
                () -> {
                  take(turn % 2 == 0 ? ours : theirs, turn % 5 == 0);
                  return null;
                })
            .toList();

    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var turn : threads.invokeAll(turns)) {
        turn.get();
      }
    }

    assertThat(organizationsOfAllConnections()).containsOnly("");
  }

  /** Work that breaks off takes its organization along as well. */
  private void take(TenantId organization, boolean breaksOff) {
    assertThat(Tenants.find()).isEmpty();
    Tenants.in(
        organization,
        () ->
            transaction.executeWithoutResult(status -> {
              assertThat(
                      jdbc.sql("select org_id::text from repositories").query(String.class).list())
                  .containsExactly(organization.toString());
              if (breaksOff) {
                status.setRollbackOnly();
              }
            }));
    assertThat(Tenants.find()).isEmpty();
  }

  /** All taken at once, so that none is looked at twice and none left out. */
  private List<String> organizationsOfAllConnections() throws SQLException {
    var taken = new ArrayList<Connection>();
    var bound = new ArrayList<String>();
    try {
      for (var number = 0; number < pool.getMaximumPoolSize(); number++) {
        var connection = pool.getConnection();
        taken.add(connection);
        bound.add(organization(connection));
      }
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }
    return bound;
  }

  private static String organization(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select coalesce(current_setting('logdawg.org_id', true), '')")) {
      row.next();
      return row.getString(1);
    }
  }
}
