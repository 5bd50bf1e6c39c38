package io.logdawg.organization.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.audit.Actor;
import io.logdawg.audit.Audit;
import io.logdawg.audit.Who;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import({
  Audit.class,
  RetentionSettings.class,
  RetentionRows.class,
  RetentionPreview.class,
  Retention.class,
  RetentionJobHandler.class,
  RetentionTest.Schedule.class
})
class RetentionTest {

  static final class Schedule implements Actor {
    @Override
    public Who who() {
      return Who.SYSTEM;
    }
  }

  @Autowired RetentionSettings settings;
  @Autowired RetentionRows rows;
  @Autowired RetentionPreview preview;
  @Autowired Retention retention;
  @Autowired RetentionJobHandler job;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;

  private TenantId organization;
  private UUID repository;

  @BeforeEach
  void organization() {
    organization = TestOrganizations.create(database);
    repository = TestOrganizations.repository(database, organization);
  }

  @Test
  void withoutARuleEveryReportStays() {
    report("complete", 5_000);

    run();

    assertThat(reports()).hasSize(1);
  }

  @Test
  void aReportThatWasNotSeenForLongGoes() {
    report("complete", 31);
    report("failed", 31);
    var young = report("complete", 29);
    rules(30, null);

    run();

    assertThat(reports()).containsExactly(young.toString());
  }

  @Test
  void whatWaitsOrIsWorkedOnStaysHoweverOld() {
    var pending = report("pending", 5_000);
    var processing = report("processing", 5_000);
    rules(1, 10);

    run();

    assertThat(reports()).containsExactlyInAnyOrder(pending.toString(), processing.toString());
  }

  @Test
  void thoseSeenLastAreKeptBeyondANumber() {
    var kept = new ArrayList<String>();
    for (var day = 1; day <= 25; day++) {
      var id = report("complete", day);
      if (day <= 10) {
        kept.add(id.toString());
      }
    }
    rules(null, 10);
    assertThat(asAdmin(() -> preview.beyond(10))).isEqualTo(15);

    run();

    assertThat(reports()).containsExactlyInAnyOrderElementsOf(kept);
  }

  @Test
  void manyGoBatchByBatchAndEachIsWrittenDown() {
    execute(
        """
        insert into reports
          (id, org_id, repo_id, created_at, last_seen_at, finished_at, status, trigger, log_text,
            title)
        select gen_random_uuid(), '%s', '%s', t, t, t, 'complete', 'api', '', 'Boom'
        from (select now() - interval '90 days' as t from generate_series(1, 250)) many
        """
            .formatted(organization, repository));
    rules(30, null);
    assertThat(asAdmin(() -> preview.notSeenFor(30))).isEqualTo(250);

    run();

    assertThat(reports()).isEmpty();
    assertThat(
            column(
                "select detail ->> 'count' from audit_log where org_id = '%s' order by at, id"
                    .formatted(organization)))
        .containsExactly("100", "100", "50");
  }

  @Test
  void anotherOrganizationsReportsStay() {
    var other = TestOrganizations.create(database);
    var theirs =
        TestOrganizations.report(database, other, TestOrganizations.repository(database, other));
    execute(
        """
        update reports set status = 'complete', finished_at = now(),
          last_seen_at = now() - interval '9 years'
        where id = '%s'
        """
            .formatted(theirs));
    rules(1, 10);

    run();

    assertThat(column("select id from reports where id = '%s'".formatted(theirs))).hasSize(1);
  }

  @Test
  void theNightlyJobGoesOnWhereOneOrganizationsRulesCannotBeRead() {
    execute(
        """
        update organizations set settings = '{"retention": {"auditDays": "soon"}}' where id = '%s'
        """
            .formatted(TestOrganizations.create(database)));
    organization = TestOrganizations.create(database);
    repository = TestOrganizations.repository(database, organization);
    report("complete", 31);
    rules(30, null);

    job.run(new RetentionJob());

    assertThat(reports()).isEmpty();
  }

  @Test
  void oldAuditEntriesGoAndTheInstallationsLogSaysHowMany() {
    entry(401);
    entry(402);
    var young = entry(399);

    run();

    assertThat(column("select id from audit_log where org_id = '%s'".formatted(organization)))
        .containsExactly(young.toString());
    assertThat(
            column(
                """
                select event || ' ' || slug || ' ' || (counts ->> 'audit_log') from installation.log
                where organization = '%s'
                """
                    .formatted(organization)))
        .containsExactly("audit trimmed o-%s 2".formatted(organization));
  }

  @Test
  void whatIsYoungIsNotTrimmedWhoeverAsks() {
    entry(20);

    assertThatThrownBy(() ->
            asAdmin(() ->
                transaction.execute(
                    _ -> rows.trimAudit(java.time.Instant.parse("2999-01-01T00:00:00Z"), 10))))
        .hasStackTraceContaining("Entries of the last 29 days stay.");
  }

  @Test
  void rulesAreKeptAsTheyWereGiven() {
    rules(30, null);

    RetentionRules kept = Tenants.in(organization, () -> transaction.execute(_ -> settings.get()));
    assertThat(kept).isEqualTo(new RetentionRules(30, null, 400));
  }

  @Test
  void rulesBeyondTheirBoundsAreRefused() {
    assertThatThrownBy(() -> new RetentionRules(0, null, 400)).isInstanceOf(FailureException.class);
    assertThatThrownBy(() -> new RetentionRules(null, 9, 400)).isInstanceOf(FailureException.class);
    assertThatThrownBy(() -> new RetentionRules(null, null, 29))
        .isInstanceOf(FailureException.class);
  }

  private void run() {
    Tenants.in(organization, retention::run);
  }

  private void rules(@Nullable Integer days, @Nullable Integer most) {
    Tenants.in(
        organization,
        () ->
            transaction.executeWithoutResult(
                _ -> settings.set(new RetentionRules(days, most, 400))));
  }

  private <T> T asAdmin(Supplier<T> work) {
    return Tenants.in(organization, work);
  }

  private UUID report(String status, int days) {
    var id = TestOrganizations.report(database, organization, repository);
    execute(
        """
        update reports set status = '%1$s', last_seen_at = now() - interval '%2$d days',
          finished_at = case when '%1$s' in ('complete', 'failed') then now() end,
          lease_until = case when '%1$s' = 'processing' then now() end
        where id = '%3$s'
        """
            .formatted(status, days, id));
    return id;
  }

  private UUID entry(int days) {
    var id = Ids.next();
    execute(
        """
        insert into audit_log (id, org_id, at, actor, action, subject)
        values ('%s', '%s', now() - interval '%d days', 'Ada', 'api-key.revoked', 'x')
        """
            .formatted(id, organization, days));
    return id;
  }

  private List<String> reports() {
    return column("select id from reports where org_id = '%s'".formatted(organization));
  }

  private void execute(String sql) {
    TestOrganizations.execute(database, sql);
  }

  private List<String> column(String sql) {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (found.next()) {
        values.add(found.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
