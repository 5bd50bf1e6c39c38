package io.logdawg.reports.verdicts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Verdict} from a query that joins {@code verdicts v}. */
public final class VerdictColumns {

  public static final String NAMES =
      "v.verdict, v.files as verdict_files, v.commits as verdict_commits, v.given_by, v.given_at";

  private VerdictColumns() {}

  public static @Nullable Verdict readIfAny(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null
        ? null
        : new Verdict(
            verdict.equals("right"),
            texts(row.getArray("verdict_files")),
            texts(row.getArray("verdict_commits")),
            row.getString("given_by"),
            row.getTimestamp("given_at").toInstant());
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
