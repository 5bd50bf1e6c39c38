package io.logdawg.reports.listing;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportStats;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.triage.TriageColumns;
import io.logdawg.security.CurrentCaller;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads lists of reports, the newest first, without their logs and their data, which may be
 * megabytes. The ids of a page are chosen first, in an index, and only their rows are read. Within
 * the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportListing {

  private static final String SELECT =
      """
      select r.id, r.repo_id, p.owner, p.name, r.status::text as status, r.title, r.error_type,
        r.confidence, r.commit_hash, r.trigger, r.occurrences, r.created_at, r.last_seen_at,
        r.started_at, r.finished_at, r.wait_reason, r.wait_until, r.error, r.step,
        :member::uuid is not null and r.finished_at > now() - interval '14 days'
          and (d.read_at is null or d.read_at < greatest(r.finished_at, r.regressed_at)) as unread,
      """
          + TriageColumns.NAMES;
  private static final String JOIN =
      """
       join repositories p on p.org_id = r.org_id and p.id = r.repo_id
      left join report_reads d
        on d.org_id = r.org_id and d.user_id = :member and d.report_id = r.id
      """;
  private static final String WHERE_IDS = " where r.org_id = :org and r.id = any(:ids)";
  private static final String WHERE_ID = " where r.org_id = :org and r.id = :id";
  private static final String NEWEST = " order by created_at desc, id desc";

  private final JdbcClient jdbc;
  private final CurrentCaller caller;

  ReportListing(JdbcClient jdbc, CurrentCaller caller) {
    this.jdbc = jdbc;
    this.caller = caller;
  }

  /**
   * The page after a place in the list.
   *
   * @param after absent for the first page
   * @param skip rows to leave out after that place: a few, for whoever jumps within a list
   */
  public List<ReportSummary> page(
      ReportFilter filter, @Nullable ReportCursor after, int skip, int limit) {
    FilterSql sql = new FilterSql(filter, organization()).after(after);
    return sql.bind(
            jdbc.sql(
                SELECT
                    + " from (select f.id as chosen from reports f"
                    + sql.where()
                    + NEWEST
                    + " offset :skip limit :limit) c"
                    + " join reports r on r.org_id = :org and r.id = c.chosen"
                    + JOIN
                    + " order by r.created_at desc, r.id desc"))
        .param("skip", skip)
        .param("limit", limit)
        .param("member", caller.memberId())
        .query((row, _) -> summary(row))
        .list();
  }

  /** In no order; those that are gone are left out. */
  public List<ReportSummary> of(Collection<ReportId> ids) {
    StatementSpec select = jdbc.sql(SELECT + " from reports r" + JOIN + WHERE_IDS);
    return select
        .param("org", organization())
        .param("ids", ids.stream().map(ReportId::value).toArray(UUID[]::new))
        .param("member", caller.memberId())
        .query((row, _) -> summary(row))
        .list();
  }

  /** What a row tells beside the summary. */
  public interface More<T> {
    T read(ReportSummary summary, ResultSet row) throws SQLException;
  }

  /**
   * One report with more than the list tells, all as of one instant; empty where it is gone.
   *
   * @param columns further ones, of the reports {@code r} and of what is joined
   */
  public <T> Optional<T> one(ReportId id, String columns, String joins, More<T> more) {
    return jdbc.sql(SELECT + ", " + columns + " from reports r" + JOIN + joins + WHERE_ID)
        .param("org", organization())
        .param("id", id.value())
        .param("member", caller.memberId())
        .query((row, _) -> more.read(summary(row), row))
        .optional();
  }

  /** Stops at {@link ReportCount#MOST}. */
  public ReportCount count(ReportFilter filter) {
    FilterSql sql = new FilterSql(filter, organization());
    return new ReportCount(
        sql.bind(
                jdbc.sql(
                    "select count(*) from (select from reports f"
                        + sql.where()
                        + " limit :most) counted"))
            .param("most", ReportCount.MOST + 1)
            .query(Integer.class)
            .single());
  }

  /** All of them, however many: slow where there are very many. */
  public long exactCount(ReportFilter filter) {
    FilterSql sql = new FilterSql(filter, organization());
    return sql.bind(jdbc.sql("select count(*) from reports f" + sql.where()))
        .query(Long.class)
        .single();
  }

  /** Row security keeps this to the organization; the predicate is the second guard. */
  public ReportStats stats() {
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

  private static ReportSummary summary(ResultSet row) throws SQLException {
    return new ReportSummary(
        new ReportId(row.getObject("id", UUID.class)),
        new RepositoryId(row.getObject("repo_id", UUID.class)),
        row.getString("owner") + "/" + row.getString("name"),
        ReportStatus.of(row.getString("status")).orElseThrow(),
        row.getString("title"),
        row.getString("error_type"),
        row.getObject("confidence", Double.class),
        row.getString("commit_hash"),
        row.getString("trigger"),
        row.getInt("occurrences"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("last_seen_at").toInstant(),
        time(row, "started_at"),
        time(row, "finished_at"),
        row.getString("wait_reason"),
        time(row, "wait_until"),
        row.getString("error"),
        row.getString("step"),
        TriageColumns.read(row),
        row.getBoolean("unread"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private static UUID organization() {
    return Tenants.current().value();
  }
}
