package io.logdawg.reports;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.tenancy.Tenants;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes reports with all that hangs on them; within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportRemoval {

  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Audit audit;

  ReportRemoval(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  private record Removed(UUID id, String title) {}

  /** In the order of their ids, so that two such calls never wait for each other. */
  int remove(Collection<ReportId> ids) {
    if (ids.size() > MOST) {
      throw new FailureException(new Failure.Invalid("reports", "must be at most " + MOST));
    }
    List<Removed> removed =
        jdbc.sql(
                """
                with chosen as (
                  select id as chosen_id from reports
                  where org_id = :org and id = any(:ids) order by id for update)
                delete from reports using chosen where org_id = :org and id = chosen_id
                returning id, title
                """)
            .param("org", Tenants.current().value())
            .param("ids", ids.stream().map(ReportId::value).toArray(UUID[]::new))
            .query((row, _) -> new Removed(row.getObject("id", UUID.class), row.getString("title")))
            .list();
    removed.forEach(report ->
        audit.record(
            AuditAction.REPORT_DELETED, report.id().toString(), Map.of("title", report.title())));
    return removed.size();
  }
}
