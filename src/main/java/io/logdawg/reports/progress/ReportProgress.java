package io.logdawg.reports.progress;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.security.ForViewers;
import io.logdawg.tenancy.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Read by the pages that show it; {@link ProgressNotes} are what the running attempt writes. */
@Service
public class ReportProgress {

  private final JdbcClient jdbc;

  ReportProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws FailureException NotFound
   */
  @ForViewers
  @Transactional(readOnly = true)
  public Progress of(ReportId report) {
    return jdbc.sql(
            """
            select requests_made, bytes_read, coalesce(writing, '') as writing
            from reports where org_id = :org and id = :id
            """)
        .param("org", Tenants.current().value())
        .param("id", report.value())
        .query((row, _) ->
            new Progress(
                row.getInt("requests_made"), row.getLong("bytes_read"), row.getString("writing")))
        .optional()
        .orElseThrow(() -> new FailureException(new Failure.NotFound("report")));
  }
}
