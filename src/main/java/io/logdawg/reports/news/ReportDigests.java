package io.logdawg.reports.news;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Storable;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what there is to tell of a report, as it stands in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportDigests {

  private static final int LINE = 300;

  private final JdbcClient jdbc;

  ReportDigests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<ReportDigest> find(ReportId report) {
    return jdbc.sql(
            """
            select r.id, r.repo_id, c.owner || '/' || c.name as repository, r.title, r.error_type,
              r.confidence, r.error, r.trigger,
              r.report_data #>> '{log,headline}' as headline,
              r.report_data #>> '{files,0,path}' as path,
              r.report_data #>> '{files,0,url}' as file_url,
              r.report_data #>> '{commits,0,hash}' as hash,
              r.report_data #>> '{commits,0,author}' as author,
              r.report_data #>> '{commits,0,message}' as message,
              r.report_data #>> '{commits,0,url}' as commit_url
            from reports r join repositories c on c.org_id = r.org_id and c.id = r.repo_id
            where r.org_id = :org and r.id = :id
            """)
        .param("org", Tenants.current().value())
        .param("id", report.value())
        .query((row, _) -> digest(row))
        .optional();
  }

  private static ReportDigest digest(ResultSet row) throws SQLException {
    return new ReportDigest(
        new ReportId(row.getObject("id", UUID.class)),
        new RepositoryId(row.getObject("repo_id", UUID.class)),
        row.getString("repository"),
        row.getString("title"),
        line(row.getString("error_type")),
        line(row.getString("headline")),
        row.getObject("confidence", Double.class),
        row.getString("error"),
        file(row),
        commit(row),
        "push".equals(row.getString("trigger")));
  }

  private static ReportDigest.@Nullable File file(ResultSet row) throws SQLException {
    String path = row.getString("path");
    return path == null ? null : new ReportDigest.File(path, row.getString("file_url"));
  }

  private static ReportDigest.@Nullable Commit commit(ResultSet row) throws SQLException {
    String hash = row.getString("hash");
    return hash == null
        ? null
        : new ReportDigest.Commit(
            hash,
            row.getString("author"),
            subject(row.getString("message")),
            row.getString("commit_url"));
  }

  private static @Nullable String subject(@Nullable String message) {
    return message == null ? null : line(message.lines().findFirst().orElse(""));
  }

  private static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String line = Storable.line(text, LINE);
    return line.isEmpty() ? null : line;
  }
}
