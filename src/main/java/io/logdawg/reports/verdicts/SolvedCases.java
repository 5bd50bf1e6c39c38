package io.logdawg.reports.verdicts;

import io.logdawg.security.ForViewers;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organization's reports whose answer is known, to measure with. */
@Service
@Transactional(readOnly = true)
public class SolvedCases {

  private static final int PAGE = 20;

  private final JdbcClient jdbc;

  SolvedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next twenty by id, since logs are large; a verdict without a file is no case.
   *
   * @param after the last of the page before, absent for the first page
   */
  @ForViewers
  public List<SolvedCase> after(@Nullable UUID after) {
    return jdbc.sql(
            """
            select r.id, p.owner || '/' || p.name as repo, r.commit_hash, r.log_text,
              v.files as verdict_files, v.commits as verdict_commits,
              exists (
                select from jsonb_array_elements(r.report_data->'log'->'traces') t(trace),
                  jsonb_array_elements(t.trace->'frames') f(frame)
                where f.frame->>'path' = any(v.files)) as frames_hit,
              case when r.error_type ~* 'assert|comparison|expectation' then 'assertion'
                else 'crash' end as kind
            from verdicts v
              join reports r on r.org_id = v.org_id and r.id = v.report_id
              join repositories p on p.org_id = r.org_id and p.id = r.repo_id
            where v.org_id = :org and cardinality(v.files) > 0 and r.commit_hash is not null
              and (:after::uuid is null or v.report_id > :after)
            order by v.report_id limit :page
            """)
        .param("org", Tenants.current().value())
        .param("after", after)
        .param("page", PAGE)
        .query((row, _) -> solved(row))
        .list();
  }

  private static SolvedCase solved(ResultSet row) throws SQLException {
    List<String> commits = List.of((String[]) row.getArray("verdict_commits").getArray());
    return new SolvedCase(
        row.getObject("id", UUID.class),
        row.getString("repo"),
        row.getString("commit_hash"),
        row.getString("log_text"),
        List.of((String[]) row.getArray("verdict_files").getArray()),
        row.getBoolean("frames_hit"),
        row.getString("kind"),
        commits.isEmpty() ? null : commits);
  }
}
