package io.logdawg.reports.occurrences;

import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
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
  private final Reports reports;

  Occurrences(JdbcClient jdbc, Reports reports) {
    this.jdbc = jdbc;
    this.reports = reports;
  }

  /**
   * By the hour while all happened within two days, by the day within two months, else by the week.
   *
   * @param zone whose hours, days and weeks (from Monday on)
   * @throws io.logdawg.base.FailureException NotFound
   */
  @ForViewers
  public Seen of(ReportId report, ZoneId zone) {
    var summary = reports.summary(report);
    Instant last = summary.lastSeenAt();
    ChronoUnit unit = unit(Duration.between(summary.createdAt(), last));
    ZonedDateTime end = start(last.atZone(zone), unit);
    ZonedDateTime begin = start(summary.createdAt().atZone(zone), unit);
    ZonedDateTime earliest = end.minus(MOST_SPANS - 1L, unit);
    Map<ZonedDateTime, Long> counts = new HashMap<>();
    byTheQuarter(report)
        .forEach((hour, count) -> counts.merge(start(hour.atZone(zone), unit), count, Long::sum));
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

  private record Quarter(Instant start, long count) {}

  /** A quarter of an hour is the finest by which zones differ. */
  private Map<Instant, Long> byTheQuarter(ReportId report) {
    Map<Instant, Long> counts = new HashMap<>();
    jdbc.sql(
            """
            select date_bin('15 minutes', received_at, 'epoch') as start, count(*) as count
            from occurrences where org_id = :org and report_id = :report group by 1
            """)
        .param("org", Tenants.current().value())
        .param("report", report.value())
        .query((row, _) -> new Quarter(row.getTimestamp("start").toInstant(), row.getLong("count")))
        .list()
        .forEach(one -> counts.put(one.start(), one.count()));
    return counts;
  }
}
