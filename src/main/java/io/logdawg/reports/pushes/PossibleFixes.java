package io.logdawg.reports.pushes;

import io.logdawg.reports.PossibleFix;
import io.logdawg.reports.ReportId;
import io.logdawg.tenancy.Tenants;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on reports that a commit may have mended what they report. */
@Component
@Transactional
public class PossibleFixes {

  private final JdbcClient jdbc;

  PossibleFixes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public boolean isNoted(ReportId report, String commit) {
    return jdbc.sql(
            """
            select exists (select from possible_fixes
              where org_id = :org and report_id = :report and commit_hash = :commit)
            """)
        .param("org", Tenants.current().value())
        .param("report", report.value())
        .param("commit", commit)
        .query(Boolean.class)
        .single();
  }

  /** Does nothing where the report has been deleted since, or has a note of this commit. */
  public void note(ReportId report, PossibleFix fix) {
    jdbc.sql(
            """
            insert into possible_fixes
              (org_id, report_id, commit_hash, how, noted_at, push_report, anew_report)
            select org_id, id, :commit, :how, :at, :push, :anew from reports
            where org_id = :org and id = :report
            on conflict (report_id, commit_hash) do nothing
            """)
        .param("org", Tenants.current().value())
        .param("report", report.value())
        .param("commit", fix.commit())
        .param("how", fix.how())
        .param("at", Timestamp.from(fix.notedAt()))
        .param("push", value(fix.push()))
        .param("anew", value(fix.anew()))
        .update();
  }

  private static @Nullable UUID value(@Nullable ReportId id) {
    return id == null ? null : id.value();
  }
}
