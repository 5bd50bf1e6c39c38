package io.logdawg.reports.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ticks of a report {@code r}, as one column of its row. */
public final class CheckColumns {

  public static final String NAMES =
      """
      (select coalesce(jsonb_agg(to_jsonb(k) order by k.position), '[]')
        from report_checks k where k.org_id = r.org_id and k.report_id = r.id) as checks
      """;

  private CheckColumns() {}

  /** In the order of the recommendations. */
  public static List<Check> read(ResultSet row, JsonMapper json) throws SQLException {
    return json.readTree(row.getString("checks")).values().stream()
        .map(CheckColumns::check)
        .toList();
  }

  private static Check check(JsonNode check) {
    return new Check(
        check.required("position").intValue(),
        check.required("checked_by").stringValue(),
        Instant.parse(check.required("checked_at").stringValue()));
  }
}
