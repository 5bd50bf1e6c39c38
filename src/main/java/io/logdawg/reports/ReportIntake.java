package io.logdawg.reports;

import io.logdawg.base.Ids;
import io.logdawg.reports.triage.Comebacks;
import io.logdawg.tenancy.Tenants;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down a log that came in: as a report of its own, or as an occurrence of a known one. */
@Component
@Transactional
public class ReportIntake {

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Comebacks comebacks;
  private final Clock clock;

  ReportIntake(
      EntityManager entities, JdbcClient jdbc, JsonMapper json, Comebacks comebacks, Clock clock) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.json = json;
    this.comebacks = comebacks;
    this.clock = clock;
  }

  /**
   * @param occurrence of the log that came in; the report's own id where it began the report
   * @param repeat whether the report was there before
   */
  public record TakenIn(UUID occurrence, ReportId report, ReportStatus status, boolean repeat) {}

  /**
   * As an occurrence, if a report of the repository has the same fingerprint; else anew.
   *
   * @param counted false to begin a report of its own though the error is known
   */
  public TakenIn takeIn(NewReport report, boolean counted) {
    // Of two equal logs at the same instant, the second must see the first one's report.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:repository || :fingerprint, 0))")
        .param("repository", report.repository().toString())
        .param("fingerprint", report.fingerprint())
        .query((_, _) -> true)
        .single();
    Optional<Known> known = known(report);
    return counted && known.isPresent()
        ? repeat(known.get(), report)
        : beginAfter(known.map(Known::id).orElse(null), report);
  }

  private TakenIn beginAfter(@Nullable ReportId known, NewReport report) {
    TakenIn begun = begin(report);
    if (known != null) {
      comebacks.begunAfter(known, begun.report(), report.happenedAt());
    }
    return begun;
  }

  /** As a report of its own, whatever is known already. */
  public TakenIn begin(NewReport report) {
    entities.persist(new ReportRow(report, clock.instant()));
    entities.flush();
    insertOccurrence(report.id().value(), report.id(), report);
    return new TakenIn(report.id().value(), report.id(), ReportStatus.PENDING, false);
  }

  /**
   * The same log at another commit, as a report of its own; empty where there is none any more.
   *
   * @param trigger what asks for it
   */
  public Optional<ReportId> beginAgain(ReportId of, String commit, String trigger) {
    ReportRow known = entities.find(ReportRow.class, of.value());
    return Optional.ofNullable(known)
        .map(row -> row.again(new ReportId(Ids.next()), commit, trigger))
        .map(report -> begin(report).report());
  }

  /** The report that an occurrence, or a report's own id, stands for. */
  @Transactional(readOnly = true)
  public Optional<ReportId> reportOf(UUID occurrence) {
    return jdbc.sql("select report_id from occurrences where org_id = :org and id = :id")
        .param("org", Tenants.current().value())
        .param("id", occurrence)
        .query(UUID.class)
        .optional()
        .map(ReportId::new);
  }

  private record Known(ReportId id, ReportStatus status) {}

  private Optional<Known> known(NewReport report) {
    return jdbc.sql(
            """
            select id, status::text from reports
            where org_id = :org and repo_id = :repository and fingerprint = :fingerprint
              and status <> 'failed'
            order by created_at desc, id desc limit 1
            """)
        .param("org", Tenants.current().value())
        .param("repository", report.repository().value())
        .param("fingerprint", report.fingerprint())
        .query((row, _) ->
            new Known(
                new ReportId(row.getObject("id", UUID.class)),
                ReportStatus.of(row.getString("status")).orElseThrow()))
        .optional();
  }

  private TakenIn repeat(Known known, NewReport report) {
    insertOccurrence(report.id().value(), known.id(), report);
    jdbc.sql(
            """
            update reports set occurrences = occurrences + 1, last_seen_at = now()
            where org_id = :org and id = :id
            """)
        .param("org", Tenants.current().value())
        .param("id", known.id().value())
        .update();
    comebacks.seenAgain(known.id(), report.happenedAt());
    return new TakenIn(report.id().value(), known.id(), known.status(), true);
  }

  private void insertOccurrence(UUID id, ReportId of, NewReport report) {
    jdbc.sql(
            """
            insert into occurrences (id, org_id, report_id, received_at, source, metadata)
            values (:id, :org, :report, now(), :source, cast(:metadata as jsonb))
            """)
        .param("id", id)
        .param("org", Tenants.current().value())
        .param("report", of.value())
        .param("source", report.source())
        .param("metadata", json.writeValueAsString(report.metadata()))
        .update();
  }
}
