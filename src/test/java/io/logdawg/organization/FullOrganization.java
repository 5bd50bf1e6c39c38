package io.logdawg.organization;

import io.logdawg.base.Ids;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * An organization that has something in every table, with marked secrets. A new table fails the
 * tests that use it until it is filled here too.
 */
public record FullOrganization(TestDatabase database, TenantId id) {

  public static final String SECRET = "planted-secret";

  public static FullOrganization create(TestDatabase database) {
    var id = TestOrganizations.create(database);
    var repository = TestOrganizations.repository(database, id);
    var report = TestOrganizations.report(database, id, repository);
    var secret = "convert_to('%s', 'UTF8')".formatted(SECRET);
    TestOrganizations.execute(
        database,
        """
        insert into users
          (id, org_id, issuer, subject, display_name, role, password_hash, created_at)
        values ('%1$s', '%2$s', 'local', '%1$s', 'Ada', 'ADMIN', '%3$s', now());
        insert into api_keys (id, org_id, name, prefix, hash, created_at)
        values ('%1$s', '%2$s', 'ci', 'ld_', sha256(convert_to('%1$s', 'UTF8')), now());
        insert into credentials
          (id, org_id, name, provider, sealed, hint, created_at)
        values ('%1$s', '%2$s', 'bot', 'github', %4$s, '…abcd', now());
        update repositories
        set credential_id = '%1$s', webhook_secret = %4$s, webhook_secret_at = now()
        where id = '%5$s';
        insert into occurrences (id, org_id, report_id, received_at)
        values ('%1$s', '%2$s', '%6$s', now());
        insert into pushes (report_id, org_id, branch) values ('%6$s', '%2$s', 'main');
        insert into possible_fixes (org_id, report_id, commit_hash, how, noted_at)
        values ('%2$s', '%6$s', repeat('a', 40), 'It touched the line.', now());
        insert into report_notes (id, org_id, report_id, author_name, body, created_at)
        values ('%1$s', '%2$s', '%6$s', 'Ada', 'Seen before.', now());
        insert into report_checks (org_id, report_id, position, checked_by, checked_at)
        values ('%2$s', '%6$s', 0, 'Ada', now());
        insert into report_issues (report_id, org_id, attempt, lease_until, sent_at, kind, number,
          url, created_by, created_at)
        values ('%6$s', '%2$s', '%1$s', now(), now(), 'issue', 12, 'https://git.example/12', 'Ada',
          now());
        insert into verdicts (report_id, org_id, verdict, files, commits, given_by, given_at)
        values ('%6$s', '%2$s', 'right', '{}', '{}', 'Ada', now());
        insert into model_calls (id, org_id, report_id, model, digest, sent, outcome,
          input_tokens, output_tokens, cost, asked_at)
        values ('%1$s', '%2$s', '%6$s', 'm', repeat('a', 64), 's', 'asked', 1, 1, 0, now());
        insert into model_spending (org_id, month, tokens, cost)
        values ('%2$s', date '2026-03-01', 2, 0);
        insert into report_reads (org_id, user_id, report_id, read_at)
        values ('%2$s', '%1$s', '%6$s', now());
        insert into saved_views (id, org_id, user_id, name, query, shared, created_at)
        values ('%1$s', '%2$s', '%1$s', 'mine', '', false, now());
        insert into webhook_deliveries
          (org_id, repo_id, delivery_id, event, outcome, received_at)
        values ('%2$s', '%5$s', 'd', 'push', 'noted', now());
        insert into notification_channels (id, org_id, name, kind, target, sealed, events,
          least_confidence, every_repository, created_at)
        values ('%1$s', '%2$s', 'ops', 'webhook', 'example.com', %4$s,
          array['report.completed'], 0, false, now());
        insert into notification_channel_repositories (org_id, channel_id, repo_id)
        values ('%2$s', '%1$s', '%5$s');
        insert into notification_deliveries (id, org_id, channel_id, event, subject, report_id,
          content, created_at, next_attempt_at)
        values ('%1$s', '%2$s', '%1$s', 'report.completed', '%6$s', '%6$s', '{}', now(), now());
        insert into audit_log (id, org_id, at, actor, action, subject)
        values ('%1$s', '%2$s', now(), 'Ada', 'api-key.created', '%1$s');
        insert into jobrunr.jobrunr_jobs
          (id, version, jobAsJson, jobSignature, state, createdAt, updatedAt)
        values ('%1$s', 1, '{"organization":"%2$s"}', 'x', 'SUCCEEDED', now(), now());
        """
            .formatted(Ids.next(), id, SECRET, secret, repository, report));
    return new FullOrganization(database, id);
  }

  public String slug() {
    return "o-" + id;
  }

  /** How many rows it has in each table that has an organization's rows, and of jobs. */
  public Map<String, Long> rows() {
    var counts = new TreeMap<String, Long>();
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement()) {
      var tables = new TreeMap<String, String>();
      try (var found =
          statement.executeQuery(
              """
              select table_schema || '.' || table_name as name,
                case table_name when 'organizations' then 'id' else 'org_id' end as organization
              from information_schema.columns
              where column_name = 'org_id' or table_name = 'organizations' and column_name = 'id'
              """)) {
        while (found.next()) {
          tables.put(found.getString("name"), found.getString("organization") + " = '" + id + "'");
        }
      }
      tables.put("jobrunr.jobrunr_jobs", "jobAsJson like '%" + id + "%'");
      for (var table : tables.entrySet()) {
        try (var count =
            statement.executeQuery(
                "select count(*) from %s where %s".formatted(table.getKey(), table.getValue()))) {
          count.next();
          counts.put(table.getKey(), count.getLong(1));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
