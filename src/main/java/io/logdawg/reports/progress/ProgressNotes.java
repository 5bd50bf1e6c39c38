package io.logdawg.reports.progress;

import io.logdawg.reports.Attempt;
import io.logdawg.reports.Storable;
import io.logdawg.tenancy.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Written by the attempt that runs. */
@Component
public class ProgressNotes {

  private final JdbcClient jdbc;

  ProgressNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Changes nothing where the report is no longer the attempt's own. */
  @Transactional
  public void note(Attempt attempt, Progress progress) {
    jdbc.sql(
            """
            update reports set requests_made = :requests, bytes_read = :bytes,
              writing = nullif(:writing, '')
            where org_id = :org and id = :id and attempt = :attempt and status = 'processing'
            """)
        .param("requests", progress.requests())
        .param("bytes", progress.bytes())
        .param("writing", Storable.text(progress.writing()))
        .param("org", Tenants.current().value())
        .param("id", attempt.report().value())
        .param("attempt", attempt.number())
        .update();
  }
}
