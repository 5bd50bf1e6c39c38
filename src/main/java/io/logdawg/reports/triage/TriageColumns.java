package io.logdawg.reports.triage;

import io.logdawg.reports.triage.Triage.Ignored;
import io.logdawg.reports.triage.Triage.Limit;
import io.logdawg.reports.triage.Triage.Open;
import io.logdawg.reports.triage.Triage.Regression;
import io.logdawg.reports.triage.Triage.Resolved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Triage} from the columns of a report that hold it. */
public final class TriageColumns {

  /** Of the table {@code reports}, which the query calls {@code r}. */
  public static final String NAMES =
      "r.triage, r.resolved_at, r.resolved_by, r.resolved_commit, r.regressed_at, r.ignored_at,"
          + " r.ignored_by, r.ignored_until, r.ignored_count";

  private TriageColumns() {}

  public static Triage read(ResultSet row) throws SQLException {
    return switch (TriageState.of(row.getString("triage")).orElseThrow()) {
      case OPEN -> new Open(regression(row));
      case RESOLVED -> resolved(row);
      case IGNORED ->
          new Ignored(
              row.getString("ignored_by"), time(row, "ignored_at"), limit(row), regression(row));
    };
  }

  private static Resolved resolved(ResultSet row) throws SQLException {
    return new Resolved(
        row.getString("resolved_by"), time(row, "resolved_at"), row.getString("resolved_commit"));
  }

  private static @Nullable Regression regression(ResultSet row) throws SQLException {
    return row.getTimestamp("regressed_at") == null
        ? null
        : new Regression(time(row, "regressed_at"), resolved(row));
  }

  private static Limit limit(ResultSet row) throws SQLException {
    return row.getTimestamp("ignored_until") == null
        ? new Limit.Seen(row.getInt("ignored_count"))
        : new Limit.Until(time(row, "ignored_until"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time.toInstant();
  }
}
