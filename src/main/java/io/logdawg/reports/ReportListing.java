package io.logdawg.reports;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of reports without their logs and their data, which may be megabytes. */
@Component
class ReportListing {

  private static final String SELECT =
      """
      select new io.logdawg.reports.ReportListed(
        r.id, r.repoId, p.owner, p.name, r.status, r.title, r.errorType, r.confidence, r.commitHash,
        r.trigger, r.occurrences, r.createdAt, r.lastSeenAt, r.startedAt, r.finishedAt,
        r.waitReason, r.waitUntil, r.error, r.step)
      """;
  private static final String FROM =
      "from ReportRow r join RepositoryRow p on p.id = r.repoId where 1 = 1";

  private final EntityManager entities;
  private final JdbcClient jdbc;

  ReportListing(EntityManager entities, JdbcClient jdbc) {
    this.entities = entities;
    this.jdbc = jdbc;
  }

  List<ReportSummary> list(ReportQuery query) {
    Map<String, Object> values = new TreeMap<>();
    TypedQuery<ReportListed> listed =
        entities.createQuery(
            SELECT + FROM + where(query, values) + " order by r.createdAt desc, r.id desc",
            ReportListed.class);
    bind(listed, values);
    return listed
        .setFirstResult(query.offset())
        .setMaxResults(query.limit())
        .getResultStream()
        .map(ReportListed::toSummary)
        .toList();
  }

  long count(ReportQuery query) {
    Map<String, Object> values = new TreeMap<>();
    TypedQuery<Long> count =
        entities.createQuery("select count(r) " + FROM + where(query, values), Long.class);
    bind(count, values);
    return count.getSingleResult();
  }

  Optional<ReportSummary> find(ReportId id) {
    return entities
        .createQuery(SELECT + FROM + " and r.id = :id", ReportListed.class)
        .setParameter("id", id.value())
        .getResultStream()
        .map(ReportListed::toSummary)
        .findFirst();
  }

  /** Row security keeps this to the organization; the predicate is the second guard. */
  ReportStats stats() {
    return jdbc.sql(
            """
            select count(*) as total,
              count(*) filter (where status = 'pending') as pending,
              count(*) filter (where status = 'processing') as processing,
              count(*) filter (where status = 'complete') as complete,
              count(*) filter (where status = 'failed') as failed,
              coalesce(sum(occurrences), 0) as occurrences,
              count(*) filter (where created_at > now() - interval '1 day') as last_day,
              avg(extract(epoch from finished_at - started_at))
                filter (where status = 'complete') as average_seconds,
              avg(confidence) filter (where status = 'complete') as average_confidence
            from reports
            where org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid
            """)
        .query(ReportStats.class)
        .single();
  }

  private static String where(ReportQuery query, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    if (query.status() != null) {
      conditions.add("r.status = :status");
      values.put("status", query.status());
    }
    if (query.repository() != null) {
      conditions.add("r.repoId = :repository");
      values.put("repository", query.repository().value());
    }
    if (query.text() != null && !query.text().isBlank()) {
      conditions.add(
          "(lower(r.title) like :text escape '!' or lower(r.errorType) like :text escape '!'"
              + " or lower(concat(p.owner, '/', p.name)) like :text escape '!')");
      values.put("text", "%" + escaped(query.text().strip().toLowerCase(Locale.ROOT)) + "%");
    }
    return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static void bind(Query query, Map<String, Object> values) {
    values.forEach(query::setParameter);
  }
}
