package io.logdawg.reports.verdicts;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForMembers;
import io.logdawg.security.ForViewers;
import io.logdawg.tenancy.Tenants;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes verdicts and counts them; what the last member said of a report counts. */
@Service
@Transactional
public class Verdicts {

  private final JdbcClient jdbc;
  private final Audit audit;
  private final CurrentCaller caller;

  Verdicts(JdbcClient jdbc, Audit audit, CurrentCaller caller) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * Says whether a report is right. Where it is and no file is named, the file that it suspects
   * first is meant.
   *
   * @param files paths in the repository that had to change
   * @param commits ids of the commits that brought the fault
   * @throws FailureException NotFound; Invalid naming the field; Conflict where the report has no
   *     answer to judge
   */
  @ForMembers
  public void give(ReportId report, boolean right, List<String> files, List<String> commits) {
    VerdictFields fields = VerdictFields.checked(files, commits);
    List<String> given =
        jdbc.sql(
                """
                insert into verdicts
                  (report_id, org_id, verdict, files, commits, given_by, given_at)
                select id, org_id, :verdict,
                  case when :verdict = 'right' and cardinality(cast(:files as text[])) = 0
                      and report_data->'files'->0->>'path' is not null
                    then array[report_data->'files'->0->>'path'] else cast(:files as text[]) end,
                  cast(:commits as text[]), :by, now()
                from reports
                where org_id = :org and id = :id and status = 'complete' and log_text <> ''
                on conflict (report_id) do update set verdict = excluded.verdict,
                  files = excluded.files, commits = excluded.commits,
                  given_by = excluded.given_by, given_at = excluded.given_at
                returning (select title from reports r where r.id = report_id)
                """)
            .param("verdict", right ? "right" : "wrong")
            .param("files", fields.files().toArray(String[]::new))
            .param("commits", fields.commits().toArray(String[]::new))
            .param("by", caller.name())
            .param("org", Tenants.current().value())
            .param("id", report.value())
            .query((row, _) -> row.getString(1))
            .list();
    if (given.isEmpty()) {
      throw new FailureException(why(report));
    }
    audit.record(
        AuditAction.VERDICT_GIVEN,
        report.toString(),
        Map.of("title", given.getFirst(), "verdict", right ? "right" : "wrong"));
  }

  /**
   * Takes back what was said of a report, if anything was.
   *
   * @throws FailureException NotFound
   */
  @ForMembers
  public void withdraw(ReportId report) {
    if (!isThere(report)) {
      throw new FailureException(new Failure.NotFound("report"));
    }
    jdbc.sql(
            """
            delete from verdicts where org_id = :org and report_id = :id
            returning (select title from reports r where r.id = report_id)
            """)
        .param("org", Tenants.current().value())
        .param("id", report.value())
        .query(String.class)
        .optional()
        .ifPresent(title ->
            audit.record(AuditAction.VERDICT_WITHDRAWN, report.toString(), Map.of("title", title)));
  }

  @ForViewers
  @Transactional(readOnly = true)
  public VerdictCounts counts() {
    return jdbc.sql(
            """
            select count(*) filter (where verdict = 'right') as "right",
              count(*) filter (where verdict = 'wrong') as wrong
            from verdicts where org_id = :org
            """)
        .param("org", Tenants.current().value())
        .query(VerdictCounts.class)
        .single();
  }

  private Failure why(ReportId report) {
    return isThere(report)
        ? new Failure.Conflict("Only the complete report of a log can be right or wrong.")
        : new Failure.NotFound("report");
  }

  private boolean isThere(ReportId report) {
    return jdbc.sql("select exists (select from reports where org_id = :org and id = :id)")
        .param("org", Tenants.current().value())
        .param("id", report.value())
        .query(Boolean.class)
        .single();
  }
}
