package io.logdawg.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@DatabaseTest
class RequestLimitsTest {

  private static final AtomicInteger NAMES = new AtomicInteger();

  @Autowired DataSource pool;
  @Autowired TestDatabase database;

  private final String who = "somebody " + NAMES.incrementAndGet();

  @Test
  void asManyAsTheLimitAreAdmittedAndTheNextIsToldWhenToComeAgain() {
    var limits = limits(5, pool);

    assertThat(IntStream.range(0, 5).mapToObj(_ -> limits.count(Limit.SIGN_IN, who)))
        .allMatch(refusal -> refusal.isEmpty());

    assertThat(limits.count(Limit.SIGN_IN, who))
        .hasValueSatisfying(refusal -> {
          var until = ((Failure.TooManyRequests) refusal).until();
          assertThat(Duration.between(Clock.systemUTC().instant(), until))
              .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(13));
        });
  }

  @Test
  void twoNodesThatAreAskedAtOnceAdmitNoMoreTogether() throws Exception {
    var nodes = new RequestLimits[] {limits(20, pool), limits(20, pool)};
    try (var threads = Executors.newFixedThreadPool(4)) {
      var calls =
          IntStream.range(0, 60)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> nodes[i % 2].count(Limit.SIGN_IN, who).isEmpty())
              .toList();

      var admitted = threads.invokeAll(calls).stream().filter(call -> call.resultNow()).count();

      // Some come back while it runs: one every three seconds.
      assertThat(admitted).isBetween(20L, 23L);
    }
  }

  @Test
  void oneDoesNotUseUpWhatAnotherHas() {
    var limits = limits(1, pool);
    limits.count(Limit.SIGN_IN, who);

    assertThat(limits.count(Limit.SIGN_IN, who)).isPresent();
    assertThat(limits.count(Limit.SIGN_IN, who + " else")).isEmpty();
    assertThat(limits.count(Limit.STRANGER, who)).isEmpty();
  }

  @Test
  void turnedOffItAsksNobody() {
    var counting = new CountingDataSource(pool);
    var off = new RequestLimits(settings(false, 1), counting, Clock.systemUTC());

    off.count(Limit.SIGN_IN, who);
    assertThat(off.count(Limit.SIGN_IN, who)).isEmpty();
    assertThat(counting.statements).hasValue(0);
  }

  @Test
  void countingCostsTwoStatements() {
    var counting = new CountingDataSource(pool);
    var limits = limits(5, counting);
    limits.count(Limit.SIGN_IN, who);
    counting.statements.set(0);

    limits.count(Limit.SIGN_IN, who);

    assertThat(counting.statements).hasValue(2);
  }

  @Test
  void whoIsCountedIsKeptAsAHash() throws SQLException {
    limits(5, pool).count(Limit.SIGN_IN, who);

    assertThat(rows("id like '%somebody%'")).isZero();
    assertThat(rows("id ~ '^[0-9a-f]{64}$'")).isPositive();
  }

  @Test
  void bucketsThatAreFullAgainAreForgotten() throws SQLException {
    var limits = limits(5, pool);
    limits.count(Limit.SIGN_IN, who);
    TestOrganizations.execute(database, "update limits.buckets set expires_at = 1");

    limits.sweep();

    assertThat(rows("true")).isZero();
  }

  private int rows(String condition) throws SQLException {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select count(*) from limits.buckets where " + condition)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static RequestLimits limits(int signIn, DataSource database) {
    return new RequestLimits(settings(true, signIn), database, Clock.systemUTC());
  }

  private static LimitSettings settings(boolean enabled, int signIn) {
    return new LimitSettings(enabled, 5, 5, 5, 5, 5, signIn);
  }

  /** Counts what is prepared on its connections. */
  private static final class CountingDataSource extends DelegatingDataSource {

    private final AtomicInteger statements = new AtomicInteger();

    CountingDataSource(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  statements.incrementAndGet();
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
