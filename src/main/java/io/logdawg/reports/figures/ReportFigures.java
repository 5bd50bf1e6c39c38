package io.logdawg.reports.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.figures.Figures.Day;
import io.logdawg.reports.figures.Figures.FrequentError;
import io.logdawg.reports.figures.Figures.Pace;
import io.logdawg.reports.figures.Figures.RisingError;
import io.logdawg.reports.verdicts.VerdictCounts;
import io.logdawg.security.ForViewers;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts over the organization's latest reports, all in one statement and as of one instant. What
 * it costs grows with the reports of the days that it looks at, never with all that there are.
 */
@Service
public class ReportFigures {

  public static final int DAYS = 14;
  public static final int PACE_DAYS = 7;
  public static final int VERDICT_DAYS = 90;

  private static final String SQL =
      """
      with recent as materialized (
        select created_at, status, error_type, finished_at from reports
        where org_id = :org and created_at >= :from
      ), repeats as materialized (
        select report_id, received_at from occurrences
        where org_id = :org and received_at >= :from
      ), lately as (
        select report_id, count(*) filter (where at >= :day) as last_day,
          count(*) filter (where at < :day) as day_before
        from (
          select id as report_id, created_at as at from reports
          where org_id = :org and created_at >= :two_days
          union all
          select report_id, received_at from repeats where received_at >= :two_days) seen
        group by report_id
      ), pace as (
        select percentile_cont(array[0.5, 0.95])
          within group (order by extract(epoch from finished_at - created_at)) as seconds
        from recent where status = 'complete' and created_at >= :week
      )
      select
        exists (select from reports where org_id = :org) as there_are,
        (select count(*) from reports where org_id = :org and status = 'failed') as failed,
        (select count(*) from reports where org_id = :org and status = 'pending') as waiting,
        (select count(*) from reports where org_id = :org and status = 'processing') as processing,
        (select min(created_at) from reports where org_id = :org and status = 'pending')
          as waiting_since,
        (select coalesce(json_agg(d), '[]') from (
          select width_bucket(created_at, (select cast(:starts as timestamptz[]))) as number,
            count(*) filter (where status = 'complete') as complete,
            count(*) filter (where status = 'failed') as failed,
            count(*) filter (where status in ('pending', 'processing')) as open
          from recent group by 1) d) as days,
        (select coalesce(json_agg(e), '[]') from (
          select error_type as type, sum(times) as times
          from (
            select error_type, count(*) as times from recent group by 1
            union all
            select r.error_type, a.times
            from (select report_id, count(*) as times from repeats
                group by 1 order by 2 desc limit :looked_up) a
              join reports r on r.org_id = :org and r.id = a.report_id) both_kinds
          where error_type is not null
          group by 1 order by 2 desc, 1 limit :most) e) as errors,
        (select coalesce(json_agg(u), '[]') from (
          select r.id, r.title, l.last_day, l.day_before
          from lately l join reports r on r.org_id = :org and r.id = l.report_id
          where l.last_day >= :noticeable and l.last_day >= 2 * l.day_before and r.triage = 'open'
          order by l.last_day - l.day_before desc, r.id limit :most) u) as rising,
        (select seconds[1] from pace) as median, (select seconds[2] from pace) as ninety_fifth,
        (select count(*) from verdicts
          where org_id = :org and given_at >= :quarter and verdict = 'right') as rights,
        (select count(*) from verdicts
          where org_id = :org and given_at >= :quarter and verdict = 'wrong') as wrongs
      """;

  private static final int MOST = 5;
  private static final int NOTICEABLE = 3;

  /** Reports whose repeats are counted, those with the most: the rest changes no order worth it. */
  private static final int LOOKED_UP = 1_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ReportFigures(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** One of {@code days}, by its place from 1. */
  private record NumberedDay(int number, long complete, long failed, long open) {

    Day on(LocalDate day) {
      return new Day(day, complete, failed, open);
    }
  }

  private record RisingRow(
      UUID id,
      String title,
      @JsonProperty("last_day") long lastDay,
      @JsonProperty("day_before") long dayBefore) {

    RisingError read() {
      return new RisingError(new ReportId(id), title, lastDay, dayBefore);
    }
  }

  /**
   * @param zone in which a day begins
   */
  @ForViewers
  @Transactional(readOnly = true)
  public Figures lately(ZoneId zone) {
    Instant now = clock.instant();
    LocalDate first = LocalDate.ofInstant(now, zone).minusDays(DAYS - 1L);
    List<Instant> starts =
        IntStream.range(0, DAYS)
            .mapToObj(day -> first.plusDays(day).atStartOfDay(zone).toInstant())
            .toList();
    return jdbc.sql(SQL)
        .param("org", Tenants.current().value())
        .param("from", at(starts.getFirst()))
        .param("starts", starts.stream().map(Instant::toString).toArray(String[]::new))
        .param("day", at(now.minus(Duration.ofDays(1))))
        .param("two_days", at(now.minus(Duration.ofDays(2))))
        .param("week", at(now.minus(Duration.ofDays(PACE_DAYS))))
        .param("quarter", at(now.minus(Duration.ofDays(VERDICT_DAYS))))
        .param("most", MOST)
        .param("noticeable", NOTICEABLE)
        .param("looked_up", LOOKED_UP)
        .query((row, _) -> figures(row, first))
        .single();
  }

  private Figures figures(ResultSet row, LocalDate first) throws SQLException {
    return new Figures(
        row.getBoolean("there_are"),
        row.getLong("failed"),
        row.getLong("waiting"),
        row.getLong("processing"),
        instant(row),
        days(List.of(json.readValue(row.getString("days"), NumberedDay[].class)), first),
        List.of(json.readValue(row.getString("errors"), FrequentError[].class)),
        Stream.of(json.readValue(row.getString("rising"), RisingRow[].class))
            .map(RisingRow::read)
            .toList(),
        pace(row),
        new VerdictCounts(row.getLong("rights"), row.getLong("wrongs")));
  }

  private static List<Day> days(List<NumberedDay> known, LocalDate first) {
    Map<Integer, NumberedDay> byNumber =
        known.stream().collect(Collectors.toMap(NumberedDay::number, Function.identity()));
    return IntStream.rangeClosed(1, DAYS)
        .mapToObj(number ->
            byNumber
                .getOrDefault(number, new NumberedDay(number, 0, 0, 0))
                .on(first.plusDays(number - 1L)))
        .toList();
  }

  private static @Nullable Pace pace(ResultSet row) throws SQLException {
    Double median = row.getObject("median", Double.class);
    return median == null
        ? null
        : new Pace(seconds(median), seconds(row.getDouble("ninety_fifth")));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  private static @Nullable Instant instant(ResultSet row) throws SQLException {
    OffsetDateTime since = row.getObject("waiting_since", OffsetDateTime.class);
    return since == null ? null : since.toInstant();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
