package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.tenancy.Tenants;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a language model said earlier of the same error in the same code; it is not paid twice. */
@Component
@Transactional(readOnly = true)
public class EarlierTellings {

  private final JdbcClient jdbc;
  private final ReportJson json;

  EarlierTellings(JdbcClient jdbc, ReportJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The newest report of that error at that commit that has the model's words. */
  public Optional<ReportData> of(
      RepositoryId repository, String fingerprint, String commit, String model) {
    return jdbc.sql(
            """
            select report_data from reports
            where org_id = :org and repo_id = :repository and fingerprint = :fingerprint
              and commit_hash = :commit and status = 'complete'
              and report_data -> 'model' ->> 'model' = :model
              and report_data -> 'model' ->> 'fell_back' is null
            order by created_at desc limit 1
            """)
        .param("org", Tenants.current().value())
        .param("repository", repository.value())
        .param("fingerprint", fingerprint)
        .param("commit", commit)
        .param("model", model)
        .query((row, _) -> json.read(row.getString("report_data")))
        .optional();
  }
}
