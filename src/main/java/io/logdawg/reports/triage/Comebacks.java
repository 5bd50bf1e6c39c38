package io.logdawg.reports.triage;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.audit.Who;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.news.ReportRegressed;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens reports by what happens. Each move is one conditional statement, so that of a member who
 * resolves and an error that comes back at the same instant, the later one sees what the other did.
 */
@Component
@Transactional
public class Comebacks {

  private static final String OPEN =
      "update reports set triage = 'open', ignored_at = null, ignored_by = null,"
          + " ignored_until = null, ignored_count = null";

  private final JdbcClient jdbc;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Comebacks(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
  }

  /**
   * The error of a report has been seen again, and counted. A resolved one is open again as a
   * regression, unless the failure happened before it was resolved: such a log came late. An
   * ignored one is open again if this was the last time that it was to be ignored.
   *
   * @param happened absent where nobody says: then now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void seenAgain(ReportId report, @Nullable Instant happened) {
    regressed(
        of(
                report,
                """
                update reports set triage = 'open', regressed_at = now()
                where org_id = :org and id = :id and triage = 'resolved'
                  and coalesce(:happened, now()) > resolved_at
                returning id, title, regressed_at
                """)
            .param("happened", happened == null ? null : Timestamp.from(happened)));
    told(
        "it was seen often enough",
        of(
            report,
            OPEN
                + """
                 where org_id = :org and id = :id and triage = 'ignored'
                  and (ignored_count <= occurrences or ignored_until <= now())
                returning id, title
                """));
  }

  /**
   * A report begins though its error is known. Where the newest one before was resolved, this one
   * is marked as the regression; the other stays as it was decided.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begunAfter(ReportId known, ReportId begun, @Nullable Instant happened) {
    regressed(
        of(
                begun,
                """
                update reports n set regressed_at = now(), resolved_at = k.resolved_at,
                  resolved_by = k.resolved_by, resolved_commit = k.resolved_commit
                from reports k
                where n.org_id = :org and n.id = :id and k.org_id = :org and k.id = :known
                  and k.triage = 'resolved' and coalesce(:happened, now()) > k.resolved_at
                returning n.id, n.title, n.regressed_at
                """)
            .param("known", known.value())
            .param("happened", happened == null ? null : Timestamp.from(happened)));
  }

  /** Opens what was to be ignored until a time that has passed. */
  public void wake() {
    told(
        "its time came",
        jdbc.sql(
                OPEN
                    + """
                     where org_id = :org and triage = 'ignored' and ignored_until <= now()
                    returning id, title
                    """)
            .param("org", Tenants.current().value()));
  }

  private record Opened(UUID id, String title) {}

  private record Regressed(Opened report, Instant at) {}

  private void regressed(StatementSpec update) {
    update
        .query((row, _) -> new Regressed(opened(row), row.getTimestamp("regressed_at").toInstant()))
        .list()
        .forEach(back -> {
          record(AuditAction.REPORT_REGRESSED, "it was seen again", back.report());
          events.publishEvent(new ReportRegressed(new ReportId(back.report().id()), back.at()));
        });
  }

  private void told(String because, StatementSpec update) {
    update
        .query((row, _) -> opened(row))
        .list()
        .forEach(report -> record(AuditAction.REPORT_REOPENED, because, report));
  }

  private static Opened opened(ResultSet row) throws SQLException {
    return new Opened(row.getObject("id", UUID.class), row.getString("title"));
  }

  private void record(AuditAction action, String because, Opened report) {
    audit.record(
        Who.SYSTEM,
        action,
        report.id().toString(),
        Map.of("title", report.title(), "because", because));
  }

  private StatementSpec of(ReportId report, String update) {
    return jdbc.sql(update).param("org", Tenants.current().value()).param("id", report.value());
  }
}
