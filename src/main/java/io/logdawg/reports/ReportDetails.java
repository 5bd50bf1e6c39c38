package io.logdawg.reports;

import io.logdawg.reports.verdicts.VerdictColumns;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that a list leaves out of a report; within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportDetails {

  private final JdbcClient jdbc;
  private final JsonMapper mapper;
  private final ReportJson json;
  private final ReportPushes pushes;

  ReportDetails(JdbcClient jdbc, JsonMapper mapper, ReportJson json, ReportPushes pushes) {
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.json = json;
    this.pushes = pushes;
  }

  Report of(ReportSummary summary) {
    return jdbc.sql(
            """
            select r.log_text, r.ref, r.log_source, r.requested_by, r.log_metadata, r.report_data,
              b.report_id is not null as is_push, b.branch, b.old_commit, b.new_commit,
            """
                + VerdictColumns.NAMES
                + """
                 from reports r
                left join pushes b on b.org_id = r.org_id and b.report_id = r.id
                left join verdicts v on v.org_id = r.org_id and v.report_id = r.id
                where r.org_id = :org and r.id = :id
                """)
        .param("org", Tenants.current().value())
        .param("id", summary.id().value())
        .query((row, _) -> report(summary, row))
        .single();
  }

  private Report report(ReportSummary summary, ResultSet row) throws SQLException {
    return new Report(
        summary,
        json.readIfAny(row.getString("report_data")),
        row.getString("log_text"),
        row.getString("ref"),
        row.getString("log_source"),
        row.getString("requested_by"),
        mapper.readValue(
            row.getString("log_metadata"), new TypeReference<Map<String, Object>>() {}),
        push(row),
        pushes.possibleFixes(summary.id()),
        VerdictColumns.readIfAny(row));
  }

  private static @Nullable Push push(ResultSet row) throws SQLException {
    return row.getBoolean("is_push")
        ? new Push(
            row.getString("branch"), row.getString("old_commit"), row.getString("new_commit"))
        : null;
  }
}
