package io.logdawg.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commits that may have mended a report {@code r}, as one column of its row. */
final class PossibleFixColumns {

  static final String NAMES =
      """
      (select coalesce(jsonb_agg(to_jsonb(f) order by f.noted_at desc, f.commit_hash), '[]')
        from possible_fixes f where f.org_id = r.org_id and f.report_id = r.id) as possible_fixes
      """;

  private PossibleFixColumns() {}

  /** The newest first. */
  static List<PossibleFix> read(ResultSet row, JsonMapper json) throws SQLException {
    return json.readTree(row.getString("possible_fixes")).values().stream()
        .map(PossibleFixColumns::fix)
        .toList();
  }

  private static PossibleFix fix(JsonNode fix) {
    return new PossibleFix(
        fix.required("commit_hash").stringValue(),
        fix.required("how").stringValue(),
        Instant.parse(fix.required("noted_at").stringValue()),
        report(fix.required("push_report")),
        report(fix.required("anew_report")));
  }

  private static @Nullable ReportId report(JsonNode id) {
    return id.isNull() ? null : new ReportId(UUID.fromString(id.stringValue()));
  }
}
