package io.logdawg.reports;

import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What pushes have to do with a report; within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportPushes {

  private final JdbcClient jdbc;

  ReportPushes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  List<PossibleFix> possibleFixes(ReportId id) {
    return of(
            id,
            "select commit_hash, how, noted_at, push_report, anew_report from possible_fixes",
            " order by noted_at desc, commit_hash")
        .query((row, _) -> possibleFix(row))
        .list();
  }

  private JdbcClient.StatementSpec of(ReportId id, String select, String order) {
    return jdbc.sql(select + " where org_id = :org and report_id = :id" + order)
        .param("org", Tenants.current().value())
        .param("id", id.value());
  }

  private static PossibleFix possibleFix(ResultSet row) throws SQLException {
    return new PossibleFix(
        row.getString("commit_hash"),
        row.getString("how"),
        row.getTimestamp("noted_at").toInstant(),
        report(row, "push_report"),
        report(row, "anew_report"));
  }

  private static @Nullable ReportId report(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new ReportId(id);
  }
}
