package io.logdawg.reports.occurrences;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.occurrences.Seen.Span;
import io.logdawg.security.ForViewers;
import io.logdawg.tenancy.Tenants;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the errors of reports were seen. */
@Service
@Transactional(readOnly = true)
public class Occurrences {

  private static final int MOST_SPANS = 60;
  private static final Duration BY_THE_HOUR = Duration.ofDays(2);
  private static final Duration BY_THE_DAY = Duration.ofDays(MOST_SPANS - 1);

  private final JdbcClient jdbc;

  Occurrences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By the hour while all happened within two days, by the day within two months, else by the week.
   *
   * @param zone whose hours, days and weeks (from Monday on)
   * @throws FailureException NotFound
   */
  @ForViewers
  public Seen of(ReportId report, ZoneId zone) {
    List<Quarter> quarters = byTheQuarter(report);
    if (quarters.isEmpty()) {
      throw new FailureException(new Failure.NotFound("report"));
    }
    Instant first = quarters.getFirst().first();
    Instant last = quarters.getFirst().last();
    ChronoUnit unit = unit(Duration.between(first, last));
    ZonedDateTime end = start(last.atZone(zone), unit);
    ZonedDateTime begin = start(first.atZone(zone), unit);
    ZonedDateTime earliest = end.minus(MOST_SPANS - 1L, unit);
    Map<ZonedDateTime, Long> counts = new HashMap<>();
    quarters.forEach(
        one -> counts.merge(start(one.start().atZone(zone), unit), one.count(), Long::sum));
    List<Span> spans = new ArrayList<>();
    for (var at = begin.isBefore(earliest) ? earliest : begin; !at.isAfter(end); ) {
      spans.add(new Span(at, counts.getOrDefault(at, 0L)));
      at = start(at.plus(1, unit), unit);
    }
    return new Seen(unit, spans);
  }

  private static ChronoUnit unit(Duration age) {
    if (age.compareTo(BY_THE_HOUR) <= 0) {
      return ChronoUnit.HOURS;
    }
    return age.compareTo(BY_THE_DAY) <= 0 ? ChronoUnit.DAYS : ChronoUnit.WEEKS;
  }

  private static ZonedDateTime start(ZonedDateTime time, ChronoUnit unit) {
    return unit == ChronoUnit.WEEKS
        ? time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        : time.truncatedTo(unit);
  }

  /**
   * @param first when the report was made
   * @param last when its error was last seen
   */
  private record Quarter(Instant first, Instant last, Instant start, long count) {}

  /**
   * A quarter of an hour is the finest by which zones differ. None only where there is no such
   * report: the time of its first sight stands in where nothing was noted, with a count of 0.
   */
  private List<Quarter> byTheQuarter(ReportId report) {
    return jdbc.sql(
            """
            select r.created_at, r.last_seen_at, coalesce(q.start, r.created_at) as start,
              coalesce(q.count, 0) as count
            from reports r
            left join lateral (
              select date_bin('15 minutes', o.received_at, 'epoch') as start, count(*) as count
              from occurrences o where o.org_id = r.org_id and o.report_id = r.id group by 1
            ) q on true
            where r.org_id = :org and r.id = :report
            """)
        .param("org", Tenants.current().value())
        .param("report", report.value())
        .query((row, _) ->
            new Quarter(
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("start").toInstant(),
                row.getLong("count")))
        .list();
  }
}
