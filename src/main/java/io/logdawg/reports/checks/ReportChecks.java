package io.logdawg.reports.checks;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForMembers;
import io.logdawg.security.ForViewers;
import io.logdawg.tenancy.Tenants;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ticks at a report's recommendations. */
@Service
@Transactional
public class ReportChecks {

  private static final int LAST = 99;

  private final JdbcClient jdbc;
  private final Reports reports;
  private final CurrentCaller current;
  private final Clock clock;

  ReportChecks(JdbcClient jdbc, Reports reports, CurrentCaller current, Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.current = current;
    this.clock = clock;
  }

  /**
   * In the order of the recommendations.
   *
   * @throws FailureException NotFound
   */
  @ForViewers
  @Transactional(readOnly = true)
  public List<Check> of(ReportId report) {
    reports.summary(report);
    return jdbc.sql(
            """
            select position, checked_by, checked_at from report_checks
            where org_id = :org and report_id = :report order by position
            """)
        .param("org", Tenants.current().value())
        .param("report", report.value())
        .query((row, _) ->
            new Check(
                row.getInt("position"),
                row.getString("checked_by"),
                row.getTimestamp("checked_at").toInstant()))
        .list();
  }

  /**
   * Ticks a recommendation; of two who do so at once the first is told.
   *
   * @param position from 0 to 99
   * @throws FailureException NotFound, Invalid
   */
  @ForMembers
  public void tick(ReportId report, int position) {
    reports.summary(report);
    if (position < 0 || position > LAST) {
      throw new FailureException(new Failure.Invalid("position", "must be from 0 to 99"));
    }
    jdbc.sql(
            """
            insert into report_checks (org_id, report_id, position, checked_by, checked_at)
            values (:org, :report, :position, :by, :at) on conflict do nothing
            """)
        .param("org", Tenants.current().value())
        .param("report", report.value())
        .param("position", position)
        .param("by", current.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * @throws FailureException NotFound of the report
   */
  @ForMembers
  public void untick(ReportId report, int position) {
    reports.summary(report);
    jdbc.sql(
            """
            delete from report_checks
            where org_id = :org and report_id = :report and position = :position
            """)
        .param("org", Tenants.current().value())
        .param("report", report.value())
        .param("position", position)
        .update();
  }
}
