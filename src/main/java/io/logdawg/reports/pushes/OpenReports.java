package io.logdawg.reports.pushes;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.pushes.OpenReport.SuspectLines;
import io.logdawg.tenancy.Tenants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the reports that a change of some files may concern. */
@Component
@Transactional(readOnly = true)
public class OpenReports {

  /** Files further down were suspected least; naming them would blame every push for something. */
  private static final int FILES = 5;

  private static final int MOST = 200;

  private final JdbcClient jdbc;

  OpenReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Suspect(UUID report, String title, String commit, SuspectLines lines) {}

  /** Those of the repository that suspect one of these files; of all, the newest two hundred. */
  public List<OpenReport> suspecting(RepositoryId repository, Collection<String> paths) {
    Map<UUID, OpenReport> found = new LinkedHashMap<>();
    for (Suspect suspect : suspects(repository, paths)) {
      found.merge(
          suspect.report(),
          new OpenReport(
              new ReportId(suspect.report()),
              suspect.title(),
              suspect.commit(),
              List.of(suspect.lines())),
          OpenReports::joined);
    }
    return List.copyOf(found.values());
  }

  private List<Suspect> suspects(RepositoryId repository, Collection<String> paths) {
    return jdbc.sql(
            """
            select r.id, r.title, r.commit_hash, f.file->>'path' as path,
              coalesce(nullif((s.snippet->>'focus_start')::int, 0),
                (s.snippet->>'start_line')::int, 0) as first,
              coalesce(nullif((s.snippet->>'focus_end')::int, 0),
                (s.snippet->>'end_line')::int, 0) as last
            from (select distinct on (fingerprint) id, title, commit_hash, report_data, created_at
                from reports
                where org_id = :org and repo_id = :repository and status = 'complete'
                  and fingerprint is not null and commit_hash is not null
                order by fingerprint, created_at desc, id desc) r
              cross join lateral jsonb_array_elements(r.report_data->'files')
                with ordinality f(file, rank)
              left join lateral jsonb_array_elements(f.file->'snippets')
                with ordinality s(snippet, place) on true
            where f.rank <= :files and f.file->>'path' = any(:paths)
              and r.id in (select id from reports where org_id = :org and repo_id = :repository
                order by created_at desc, id desc limit :most)
            order by r.created_at desc, r.id desc, f.rank, s.place
            """)
        .param("org", Tenants.current().value())
        .param("repository", repository.value())
        .param("files", FILES)
        .param("paths", paths.toArray(String[]::new))
        .param("most", MOST)
        .query((row, _) ->
            new Suspect(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("commit_hash"),
                new SuspectLines(row.getString("path"), row.getInt("first"), row.getInt("last"))))
        .list();
  }

  private static OpenReport joined(OpenReport one, OpenReport more) {
    List<SuspectLines> suspects = new ArrayList<>(one.suspects());
    suspects.addAll(more.suspects());
    return new OpenReport(one.id(), one.title(), one.commit(), suspects);
  }
}
