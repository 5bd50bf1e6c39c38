package io.logdawg.reports.triage;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForMembers;
import io.logdawg.tenancy.Tenants;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions of members about reports. Each takes up to {@value #MOST} reports, changes those
 * that are not as wanted already, in the order of their ids so that two such calls never wait for
 * each other, and answers how many it changed. Reports that are gone are passed over.
 */
@Service
@Transactional
public class ReportTriage {

  /** Reports that one call may decide about. */
  public static final int MOST = 500;

  /** The longest that a report may be ignored. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int MOST_TIMES = 1_000_000;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  ReportTriage(JdbcClient jdbc, Audit audit, CurrentCaller caller, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * They are mended.
   *
   * @param commit which did it: 7 to 64 hexadecimal digits, absent if nobody knows
   * @throws FailureException Invalid
   */
  @ForMembers
  public int resolve(Collection<ReportId> reports, @Nullable String commit) {
    String with = commit(commit);
    return change(
        reports,
        AuditAction.REPORT_RESOLVED,
        with == null ? Map.of() : Map.of("commit", with),
        """
        triage = 'resolved', resolved_at = now(), resolved_by = :by, resolved_commit = :commit,
        regressed_at = null, ignored_at = null, ignored_by = null, ignored_until = null,
        ignored_count = null
        """,
        "triage <> 'resolved' or resolved_commit is distinct from coalesce(:commit,"
            + " resolved_commit)",
        Map.of("commit", new Wrapped(with)));
  }

  /** They want somebody after all. */
  @ForMembers
  public int reopen(Collection<ReportId> reports) {
    return change(
        reports,
        AuditAction.REPORT_REOPENED,
        Map.of(),
        """
        triage = 'open', ignored_at = null, ignored_by = null, ignored_until = null,
        ignored_count = null,
        resolved_at = case when regressed_at is not null then resolved_at end,
        resolved_by = case when regressed_at is not null then resolved_by end,
        resolved_commit = case when regressed_at is not null then resolved_commit end
        """,
        "triage <> 'open'",
        Map.of());
  }

  /**
   * Nobody wants to hear of them until then.
   *
   * @throws FailureException Invalid where that has passed or is more than a year ahead
   */
  @ForMembers
  public int ignoreUntil(Collection<ReportId> reports, Instant until) {
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw invalid("until", "must be a time within the next year");
    }
    return ignore(reports, "until " + until, Timestamp.from(until), null);
  }

  /**
   * Nobody wants to hear of them until they have been seen so many times more.
   *
   * @param times from 1 to 1,000,000
   * @throws FailureException Invalid
   */
  @ForMembers
  public int ignoreFor(Collection<ReportId> reports, int times) {
    if (times < 1 || times > MOST_TIMES) {
      throw invalid("times", "must be from 1 to 1,000,000");
    }
    return ignore(reports, "until it is seen %d times more".formatted(times), null, times);
  }

  private int ignore(
      Collection<ReportId> reports,
      String limit,
      @Nullable Timestamp until,
      @Nullable Integer times) {
    return change(
        reports,
        AuditAction.REPORT_IGNORED,
        Map.of("limit", limit),
        """
        triage = 'ignored', ignored_at = now(), ignored_by = :by, ignored_until = :until,
        ignored_count = occurrences + :times,
        resolved_at = case when regressed_at is not null then resolved_at end,
        resolved_by = case when regressed_at is not null then resolved_by end,
        resolved_commit = case when regressed_at is not null then resolved_commit end
        """,
        """
        triage <> 'ignored' or ignored_until is distinct from :until
          or ignored_count is distinct from occurrences + :times
        """,
        Map.of("until", new Wrapped(until), "times", new Wrapped(times)));
  }

  /** A map takes no null. */
  private record Wrapped(@Nullable Object value) {}

  private record Changed(UUID id, String title) {}

  private int change(
      Collection<ReportId> reports,
      AuditAction action,
      Map<String, String> detail,
      String changes,
      String unlessDone,
      Map<String, Wrapped> values) {
    if (reports.size() > MOST) {
      throw invalid("reports", "must be at most %d".formatted(MOST));
    }
    StatementSpec update =
        jdbc.sql(
                """
                with chosen as (
                  select id as chosen_id from reports
                  where org_id = :org and id = any(:ids) order by id for update)
                update reports set %s from chosen
                where org_id = :org and id = chosen_id and (%s)
                returning id, title
                """
                    .formatted(changes, unlessDone))
            .param("org", Tenants.current().value())
            .param("ids", reports.stream().map(ReportId::value).toArray(UUID[]::new))
            .param("by", caller.name());
    for (Map.Entry<String, Wrapped> value : values.entrySet()) {
      update = update.param(value.getKey(), value.getValue().value());
    }
    List<Changed> changed =
        update
            .query((row, _) -> new Changed(row.getObject("id", UUID.class), row.getString("title")))
            .list();
    changed.forEach(report -> {
      Map<String, String> told = new HashMap<>(detail);
      told.put("title", report.title());
      audit.record(action, report.id().toString(), told);
    });
    return changed.size();
  }

  private static @Nullable String commit(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String commit = given.strip().toLowerCase(Locale.ROOT);
    if (commit.length() < 7
        || commit.length() > 64
        || !commit.chars().allMatch(ReportTriage::hex)) {
      throw invalid("commit", "must be a commit's id, 7 digits of it at least");
    }
    return commit;
  }

  private static boolean hex(int c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }

  private static FailureException invalid(String field, String reason) {
    return new FailureException(new Failure.Invalid(field, reason));
  }
}
