package io.logdawg.issues;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Ids;
import io.logdawg.reports.ReportId;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.issues.Issue;
import io.logdawg.source.issues.IssueKind;
import io.logdawg.tenancy.Tenants;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of each report's issue. Written before the provider is asked, so that a process may
 * end at any instant and the next try knows what to look for.
 */
@Component
@Transactional
class IssueRows {

  /** Longer than a request may take from its first byte to the last of its answer. */
  private static final String LEASE = "interval '3 minutes'";

  private final JdbcClient jdbc;
  private final Audit audit;

  IssueRows(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  Optional<ReportIssue> find(ReportId report) {
    return jdbc.sql(
            """
            select kind, number, url, created_by, created_at from report_issues
            where org_id = :org and report_id = :report and number is not null
            """)
        .param("org", organization())
        .param("report", report.value())
        .query((row, _) -> issue(row))
        .optional();
  }

  record Known(Optional<ReportIssue> issue, ProviderKind provider) {}

  /** What is known of a report's issue, and where it would be; empty where the report is gone. */
  @Transactional(readOnly = true)
  Optional<Known> known(ReportId report) {
    return jdbc.sql(
            """
            select p.provider, i.kind, i.number, i.url, i.created_by, i.created_at
            from reports r
            join repositories p on p.org_id = r.org_id and p.id = r.repo_id
            left join report_issues i
              on i.org_id = r.org_id and i.report_id = r.id and i.number is not null
            where r.org_id = :org and r.id = :report
            """)
        .param("org", organization())
        .param("report", report.value())
        .query((row, _) ->
            new Known(
                row.getString("kind") == null ? Optional.empty() : Optional.of(issue(row)),
                ProviderKind.of(row.getString("provider")).orElseThrow()))
        .optional();
  }

  /** Takes it on, unless it is done or somebody else is at it. */
  Claim claim(ReportId report) {
    UUID attempt = Ids.next();
    return jdbc.sql(
            """
            insert into report_issues (report_id, org_id, attempt, lease_until)
            values (:report, :org, :attempt, now() + %1$s)
            on conflict (report_id) do update
              set attempt = excluded.attempt, lease_until = excluded.lease_until
              where report_issues.number is null and report_issues.lease_until < now()
            returning sent_at
            """
                .formatted(LEASE))
        .param("report", report.value())
        .param("org", organization())
        .param("attempt", attempt)
        .query((row, _) -> taken(attempt, row.getTimestamp("sent_at")))
        .optional()
        .orElseGet(() -> find(report).<Claim>map(Claim.Known::new).orElseGet(Claim.Busy::new));
  }

  private static Claim taken(UUID attempt, @Nullable Timestamp sent) {
    return new Claim.Taken(attempt, sent == null ? null : sent.toInstant());
  }

  /**
   * Notes that the next thing is to send it.
   *
   * @return false where another attempt has taken over
   */
  boolean sending(ReportId report, UUID attempt) {
    return 1
        == jdbc.sql(
                """
                update report_issues set sent_at = now(), lease_until = now() + %s
                where org_id = :org and report_id = :report and attempt = :attempt
                  and number is null
                """
                    .formatted(LEASE))
            .param("org", organization())
            .param("report", report.value())
            .param("attempt", attempt)
            .update();
  }

  /** Lets go without having sent anything; what an earlier attempt sent is still to be found. */
  void leave(ReportId report, UUID attempt) {
    jdbc.sql(
            """
            update report_issues set lease_until = '-infinity'
            where org_id = :org and report_id = :report and attempt = :attempt and number is null
            """)
        .param("org", organization())
        .param("report", report.value())
        .param("attempt", attempt)
        .update();
  }

  /** The provider has refused it: there is none. */
  void forget(ReportId report, UUID attempt) {
    jdbc.sql(
            """
            delete from report_issues
            where org_id = :org and report_id = :report and attempt = :attempt and number is null
            """)
        .param("org", organization())
        .param("report", report.value())
        .param("attempt", attempt)
        .update();
  }

  /**
   * @param title of the report
   * @return what is kept, which is another's where that was faster; empty where the report is gone
   */
  Optional<ReportIssue> keep(
      ReportId report, IssueKind kind, Issue issue, String title, String by) {
    int kept =
        jdbc.sql(
                """
                update report_issues set kind = :kind, number = :number, url = :url,
                  created_by = :by, created_at = now()
                where org_id = :org and report_id = :report and number is null
                """)
            .param("kind", kind.id())
            .param("number", issue.number())
            .param("url", issue.url().toString())
            .param("by", by)
            .param("org", organization())
            .param("report", report.value())
            .update();
    if (kept == 1) {
      audit.record(
          AuditAction.ISSUE_CREATED,
          report.toString(),
          Map.of(
              "title",
              title,
              "kind",
              kind.id(),
              "number",
              Long.toString(issue.number()),
              "url",
              issue.url().toString()));
    }
    return find(report);
  }

  private static ReportIssue issue(ResultSet row) throws SQLException {
    return new ReportIssue(
        IssueKind.of(row.getString("kind")).orElseThrow(),
        row.getLong("number"),
        URI.create(row.getString("url")),
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant());
  }

  private static UUID organization() {
    return Tenants.current().value();
  }
}
