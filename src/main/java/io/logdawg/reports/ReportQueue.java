package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportWork.LogWork;
import io.logdawg.reports.ReportWork.PushWork;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which of the organization's reports are due for a worker. */
@Component
@Transactional
public class ReportQueue {

  private final JdbcClient jdbc;

  ReportQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A report that is due.
   *
   * @param attempt the last one taken, 0 before the first
   */
  public record Due(ReportId report, int attempt) {}

  /**
   * Lets the oldest waiting reports through, up to {@code places} of them at a time in the queue or
   * at work, so that one organization's flood does not fill the queue of all.
   */
  public List<Due> admit(int places) {
    UUID organization = organization();
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('admit' || :org, 0))")
        .param("org", organization.toString())
        .query((_, _) -> true)
        .single();
    return jdbc.sql(
            """
            update reports set queued_at = now() where org_id = :org and id in (
              select id from reports
              where org_id = :org and status = 'pending' and queued_at is null
                and (wait_until is null or wait_until <= now())
              order by created_at, id
              limit greatest(0, :places - (select count(*) from reports
                where org_id = :org and queued_at is not null
                  and status in ('pending', 'processing'))))
            returning id, attempt
            """)
        .param("org", organization)
        .param("places", places)
        .query((row, _) -> due(row.getObject("id", UUID.class), row.getInt("attempt")))
        .list();
  }

  /** Reports whose worker is gone, and reports that nobody took though they were let through. */
  public List<Due> stragglers() {
    return jdbc.sql(
            """
            select id, attempt from reports
            where org_id = :org
              and (status = 'processing' and lease_until < now()
                or status = 'pending' and queued_at < now() - interval '15 seconds')
            order by created_at, id
            """)
        .param("org", organization())
        .query((row, _) -> due(row.getObject("id", UUID.class), row.getInt("attempt")))
        .list();
  }

  /** What a report that was taken is about; empty where it has been deleted since. */
  @Transactional(readOnly = true)
  public Optional<ReportWork> work(ReportId id) {
    return jdbc.sql(
            """
            select r.id, r.repo_id, r.log_text, r.ref,
              p.report_id is not null as is_push, p.branch, p.old_commit, p.new_commit
            from reports r left join pushes p on p.org_id = r.org_id and p.report_id = r.id
            where r.org_id = :org and r.id = :id
            """)
        .param("org", organization())
        .param("id", id.value())
        .query((row, _) -> row.getBoolean("is_push") ? pushWork(row) : logWork(row))
        .optional();
  }

  private static ReportWork logWork(ResultSet row) throws SQLException {
    return new LogWork(
        new ReportId(row.getObject("id", UUID.class)),
        new RepositoryId(row.getObject("repo_id", UUID.class)),
        row.getString("log_text"),
        row.getString("ref"));
  }

  private static ReportWork pushWork(ResultSet row) throws SQLException {
    return new PushWork(
        new ReportId(row.getObject("id", UUID.class)),
        new RepositoryId(row.getObject("repo_id", UUID.class)),
        new Push(
            row.getString("branch"), row.getString("old_commit"), row.getString("new_commit")));
  }

  private static Due due(UUID id, int attempt) {
    return new Due(new ReportId(id), attempt);
  }

  private static UUID organization() {
    return Tenants.current().value();
  }
}
