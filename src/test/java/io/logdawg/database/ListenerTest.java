package io.logdawg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ListenerTest {

  @Autowired TestDatabase database;
  @Autowired JdbcConnectionDetails connection;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final Recorder queue = new Recorder();
  private final Recorder reports = new Recorder();
  private Listener listener;

  private static final class Recorder implements Listener.Subscriber {
    final List<String> payloads = new CopyOnWriteArrayList<>();
    final AtomicInteger misses = new AtomicInteger();

    @Override
    public void announced(String payload) {
      payloads.add(payload);
    }

    @Override
    public void missed() {
      misses.incrementAndGet();
    }
  }

  @BeforeEach
  void listen() {
    listener = new Listener(connection, jdbc);
    listener.subscribe(Channel.QUEUE, queue);
    listener.subscribe(Channel.REPORTS, reports);
    listener.start();
    await().until(() -> queue.misses.get() == 1 && reports.misses.get() == 1);
  }

  @AfterEach
  void stop() {
    listener.stop();
  }

  @Test
  void anAnnouncementReachesTheSubscribersOfItsChannelOnly() {
    listener.announce(Channel.QUEUE, "hello");

    await().untilAsserted(() -> assertThat(queue.payloads).contains("hello"));
    assertThat(reports.payloads).doesNotContain("hello");
  }

  @Test
  void anAnnouncementIsSentWhenItsTransactionCommitsAndNotWhenItRollsBack() {
    var transaction = new TransactionTemplate(transactions);
    Tenants.in(
        new TenantId(UUID.randomUUID()),
        () -> {
          transaction.executeWithoutResult(status -> {
            listener.announce(Channel.QUEUE, "rolled back");
            status.setRollbackOnly();
          });
          transaction.executeWithoutResult(_ -> listener.announce(Channel.QUEUE, "committed"));
        });

    await().untilAsserted(() -> assertThat(queue.payloads).contains("committed"));
    assertThat(queue.payloads).doesNotContain("rolled back");
  }

  @Test
  void afterALostConnectionEverySubscriberReadsAnewAndHearsAgain() {
    TestOrganizations.execute(
        database,
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'logdawg announcements' and datname = current_database()
        """);

    await().until(() -> queue.misses.get() == 2 && reports.misses.get() == 2);
    listener.announce(Channel.QUEUE, "again");
    await().untilAsserted(() -> assertThat(queue.payloads).contains("again"));
  }

  @Test
  void aSubscriberThatFailsIsNoLossToTheOthers() {
    listener.subscribe(
        Channel.QUEUE,
        new Listener.Subscriber() {
          @Override
          public void announced(String payload) {
            throw new IllegalStateException("expected in this test");
          }

          @Override
          public void missed() {}
        });
    var last = new Recorder();
    listener.subscribe(Channel.QUEUE, last);

    listener.announce(Channel.QUEUE, "hello");

    await().untilAsserted(() -> assertThat(last.payloads).contains("hello"));
  }

  @Test
  void aReportsLifeIsAnnouncedByTheDatabase() {
    var tenant = TestOrganizations.create(database);
    var repository = TestOrganizations.repository(database, tenant);
    var report = TestOrganizations.report(database, tenant, repository);
    var announcement = "%s:%s".formatted(tenant, report);
    await().untilAsserted(() -> assertThat(reports.payloads).containsOnlyOnce(announcement));

    change(report, "status = 'processing', lease_until = now()");
    await()
        .untilAsserted(
            () -> assertThat(reports.payloads).containsExactly(announcement, announcement));

    change(report, "lease_until = now() + interval '20 s'");
    TestOrganizations.execute(database, "delete from reports where id = '%s'".formatted(report));
    await().untilAsserted(() -> assertThat(reports.payloads).hasSize(3));
  }

  @Test
  void aStoppedListenerLeavesNoConnection() {
    listener.stop();

    // The context's own listener stays.
    await()
        .until(() ->
            jdbc.sql(
                        """
                        select count(*) from pg_stat_activity
                        where application_name = 'logdawg announcements'
                          and datname = current_database()
                        """)
                    .query(Integer.class)
                    .single()
                == 1);
  }

  private void change(UUID report, String assignment) {
    TestOrganizations.execute(
        database, "update reports set %s where id = '%s'".formatted(assignment, report));
  }
}
