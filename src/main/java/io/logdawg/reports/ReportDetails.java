package io.logdawg.reports;

import io.logdawg.reports.checks.CheckColumns;
import io.logdawg.reports.listing.ReportListing;
import io.logdawg.reports.verdicts.VerdictColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that a list leaves out of a report; within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportDetails {

  private static final String COLUMNS =
      """
      r.log_text, r.ref, r.log_source, r.requested_by, r.log_metadata, r.report_data,
        b.report_id is not null as is_push, b.branch, b.old_commit, b.new_commit,
      """
          + CheckColumns.NAMES
          + ", "
          + PossibleFixColumns.NAMES
          + ", "
          + VerdictColumns.NAMES;
  private static final String JOINS =
      """
       left join pushes b on b.org_id = r.org_id and b.report_id = r.id
      left join verdicts v on v.org_id = r.org_id and v.report_id = r.id
      """;

  private final ReportListing listing;
  private final JsonMapper mapper;
  private final ReportJson json;

  ReportDetails(ReportListing listing, JsonMapper mapper, ReportJson json) {
    this.listing = listing;
    this.mapper = mapper;
    this.json = json;
  }

  /** Empty where it is gone. */
  Optional<Report> of(ReportId id) {
    return listing.one(id, COLUMNS, JOINS, this::report);
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
        CheckColumns.read(row, mapper),
        PossibleFixColumns.read(row, mapper),
        VerdictColumns.readIfAny(row));
  }

  private static @Nullable Push push(ResultSet row) throws SQLException {
    return row.getBoolean("is_push")
        ? new Push(
            row.getString("branch"), row.getString("old_commit"), row.getString("new_commit"))
        : null;
  }
}
