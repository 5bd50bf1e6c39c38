package io.logdawg.reports.frames;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.Storable;
import io.logdawg.reports.frames.KnownFrame.Call;
import io.logdawg.tenancy.Tenants;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers from the organization's reports where the calls of a log were found before. */
@Component
@Transactional(readOnly = true)
public class KnownFrames {

  /** Each is opened and searched while somebody types. */
  private static final int REPORTS = 100;

  private static final int MOST_CALLS = 200;

  private final JdbcClient jdbc;

  KnownFrames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the newest hundred complete reports say of these calls; of them the first 200 count. */
  public List<KnownFrame> of(String fingerprint, Collection<Call> calls) {
    return jdbc.sql(
            """
            select r.repo_id, f.frame->>'type' as type, f.frame->>'file' as file,
              min(f.frame->>'path') as path, bool_or(r.fingerprint = :fingerprint) as same
            from (select repo_id, fingerprint, report_data from reports
                where org_id = :org and status = 'complete' and log_text <> ''
                order by created_at desc, id desc limit :reports) r
              cross join lateral jsonb_path_query(
                r.report_data, '$.log.traces[*].frames[*] ? (@.path != null)') f(frame)
            where concat(f.frame->>'type', chr(31), f.frame->>'file') = any(:calls)
            group by 1, 2, 3
            """)
        .param("org", Tenants.current().value())
        .param("fingerprint", fingerprint)
        .param("reports", REPORTS)
        .param("calls", keys(calls))
        .query((row, _) ->
            new KnownFrame(
                new RepositoryId(row.getObject("repo_id", UUID.class)),
                new Call(row.getString("type"), row.getString("file")),
                row.getString("path"),
                row.getBoolean("same")))
        .list();
  }

  private static String[] keys(Collection<Call> calls) {
    return calls.stream()
        .distinct()
        .limit(MOST_CALLS)
        .map(call -> Storable.text(text(call.type()) + '\u001f' + text(call.file())))
        .toArray(String[]::new);
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name;
  }
}
