package io.logdawg.reports.pushes;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.NewReport;
import io.logdawg.reports.Push;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportIntake;
import io.logdawg.tenancy.Tenants;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a push that came in, as a report of its own. */
@Component
@Transactional
public class PushReports {

  private final ReportIntake intake;
  private final JdbcClient jdbc;

  PushReports(ReportIntake intake, JdbcClient jdbc) {
    this.intake = intake;
    this.jdbc = jdbc;
  }

  public void begin(ReportId id, RepositoryId repository, Push push) {
    intake.begin(
        new NewReport(
            id,
            repository,
            "push",
            "Push to " + push.branch(),
            null,
            null,
            "",
            push.after(),
            null,
            Map.of(),
            null,
            null));
    jdbc.sql(
            """
            insert into pushes (report_id, org_id, branch, old_commit, new_commit)
            values (:id, :org, :branch, :before, :after)
            """)
        .param("id", id.value())
        .param("org", Tenants.current().value())
        .param("branch", push.branch())
        .param("before", push.before())
        .param("after", push.after())
        .update();
  }
}
