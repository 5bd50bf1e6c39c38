package io.logdawg.reports;

import io.logdawg.base.Failure;
import io.logdawg.reports.news.ReportCompleted;
import io.logdawg.reports.news.ReportFailed;
import io.logdawg.tenancy.Tenants;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every change of a report's state:
 *
 * <pre>
 * pending ──take──> processing ──complete──> complete
 *    ^                 │  │ └──fail──> failed
 *    └──postpone───────┘  └─ lease passes ─> taken by another attempt
 * pending, processing ──cancel──> failed
 * </pre>
 *
 * Each is one conditional statement on the database's clock, so that of two nodes only one
 * succeeds. A method that answers {@code false} changed nothing: the attempt is no longer the
 * report's own, and whoever held it stops.
 */
@Component
@Transactional
public class ReportMoves {

  private static final String OWN =
      " where org_id = :org and id = :id and attempt = :attempt and status = 'processing'";

  private final JdbcClient jdbc;
  private final ReportJson json;
  private final ApplicationEventPublisher events;

  ReportMoves(JdbcClient jdbc, ReportJson json, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.json = json;
    this.events = events;
  }

  /** Takes a report whose turn it is, or whose last attempt's lease has passed. */
  public Optional<Attempt> take(ReportId id, String node) {
    return jdbc.sql(
            """
            update reports set status = 'processing', attempt = attempt + 1, node = :node,
              broken = broken + case when status = 'processing' then 1 else 0 end,
              started_at = coalesce(started_at, now()), lease_until = now() + interval '20 seconds',
              wait_until = null, wait_reason = null, step = null,
              requests_made = 0, bytes_read = 0, writing = null
            where org_id = :org and id = :id
              and (status = 'pending' and (wait_until is null or wait_until <= now())
                or status = 'processing' and lease_until < now())
            returning attempt, broken
            """)
        .param("org", organization())
        .param("id", id.value())
        .param("node", node)
        .query((row, _) -> new Attempt(id, row.getInt("attempt"), row.getInt("broken")))
        .optional();
  }

  /** Holds the report for another 20 seconds; to be called every 5. */
  public boolean renew(Attempt attempt) {
    return own("lease_until = now() + interval '20 seconds'", attempt).update() == 1;
  }

  /** Says what the attempt is doing now, and renews its lease. */
  public boolean begin(Attempt attempt, String step) {
    return own("step = :step, lease_until = now() + interval '20 seconds'", attempt)
            .param("step", step)
            .update()
        == 1;
  }

  public boolean complete(Attempt attempt, ReportData data) {
    boolean changed =
        own(
                    """
                    status = 'complete', finished_at = now(), lease_until = null, step = null,
                    writing = null, error = null, title = :title, error_type = :type,
                    confidence = case when log_text <> '' then :confidence end,
                    commit_hash = :commit, report_data = cast(:data as jsonb)
                    """,
                    attempt)
                .param("title", Storable.line(data.title(), 500))
                .param("type", Storable.line(data.errorType(), 500))
                .param("confidence", data.confidence())
                .param("commit", data.git() == null ? null : data.git().commit())
                .param("data", json.write(data))
                .update()
            == 1;
    if (changed) {
      events.publishEvent(new ReportCompleted(attempt.report()));
    }
    return changed;
  }

  /** Ends it for good; {@code found} is what there was until then. */
  public boolean fail(Attempt attempt, Failure failure, @Nullable ReportData found) {
    boolean changed =
        own(
                    """
                    status = 'failed', finished_at = now(), lease_until = null, step = null,
                    writing = null, error = :error, report_data = coalesce(cast(:data as jsonb), report_data)
                    """,
                    attempt)
                .param("error", failure.sentence())
                .param("data", found == null ? null : json.write(found))
                .update()
            == 1;
    if (changed) {
      events.publishEvent(new ReportFailed(attempt.report()));
    }
    return changed;
  }

  /**
   * Gives it back until a later time.
   *
   * @param broken whether this counts towards giving up; waiting for a provider's limit does not
   */
  public boolean postpone(Attempt attempt, Instant until, String reason, boolean broken) {
    return own(
                """
                status = 'pending', lease_until = null, queued_at = null, step = null,
                wait_until = :until, wait_reason = :reason, broken = broken + :broken
                """,
                attempt)
            .param("until", java.sql.Timestamp.from(until))
            .param("reason", reason)
            .param("broken", broken ? 1 : 0)
            .update()
        == 1;
  }

  /** Stops a report that is not finished; a running attempt notices at its next step. */
  public boolean cancel(ReportId id, Failure.Cancelled cancelled) {
    return jdbc.sql(
                """
                update reports set status = 'failed', finished_at = now(), lease_until = null,
                  step = null, wait_until = null, wait_reason = null, attempt = attempt + 1,
                  error = :error
                where org_id = :org and id = :id and status in ('pending', 'processing')
                """)
            .param("org", organization())
            .param("id", id.value())
            .param("error", cancelled.sentence())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec own(String changes, Attempt attempt) {
    return jdbc.sql("update reports set " + changes + OWN)
        .param("org", organization())
        .param("id", attempt.report().value())
        .param("attempt", attempt.number());
  }

  private static UUID organization() {
    return Tenants.current().value();
  }
}
