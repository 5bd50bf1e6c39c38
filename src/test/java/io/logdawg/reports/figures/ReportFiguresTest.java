package io.logdawg.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.logdawg.base.Ids;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.figures.Figures.FrequentError;
import io.logdawg.reports.figures.Figures.RisingError;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ReportFiguresTest {

  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

  @Autowired private ReportFigures figures;
  @Autowired private TestDatabase database;
  @Autowired private Clock clock;

  private TenantId organization;
  private UUID repository;
  private Instant now;

  @BeforeEach
  void anOrganization() {
    organization = TestOrganizations.create(database);
    repository = TestOrganizations.repository(database, organization);
    now = clock.instant();
  }

  private Figures lately(ZoneId zone) {
    return As.member(database, organization, Role.VIEWER, () -> figures.lately(zone));
  }

  private UUID report(Instant createdAt, String status, String type, int seconds) {
    var id = Ids.next();
    var finished = status.equals("complete") || status.equals("failed");
    TestOrganizations.execute(
        database,
        """
        insert into reports (id, org_id, repo_id, created_at, last_seen_at, finished_at, trigger,
          log_text, title, error_type, status)
        values ('%s', '%s', '%s', '%s', now(), %s, 'api', 'boom', 'It broke', '%s', '%s')
        """
            .formatted(
                id,
                organization,
                repository,
                createdAt,
                finished ? "'" + createdAt.plusSeconds(seconds) + "'" : "null",
                type,
                status));
    return id;
  }

  private void seenAgain(UUID report, Instant at) {
    TestOrganizations.execute(
        database,
        "insert into occurrences (id, org_id, report_id, received_at) values ('%s', '%s', '%s', '%s')"
            .formatted(Ids.next(), organization, report, at));
  }

  private Instant ago(Duration age) {
    return now.minus(age);
  }

  @Test
  void withoutAReportThereIsNothingButDays() {
    var lately = lately(ZoneOffset.UTC);

    assertThat(lately.any()).isFalse();
    assertThat(lately.days()).hasSize(ReportFigures.DAYS).allMatch(day -> day.total() == 0);
    assertThat(lately.pace()).isNull();
    assertThat(lately.errors()).isEmpty();
  }

  @Test
  void aDayIsOneOfTheViewers() {
    var today = LocalDate.ofInstant(now, AUCKLAND);
    var begins = today.minusDays(1).atStartOfDay(AUCKLAND).toInstant();
    report(begins, "complete", "A", 1);
    report(begins.minusMillis(1), "failed", "A", 1);
    report(begins.minus(Duration.ofDays(30)), "complete", "A", 1);

    var days = lately(AUCKLAND).days();

    assertThat(days.getLast().day()).isEqualTo(today);
    assertThat(days.get(ReportFigures.DAYS - 2))
        .isEqualTo(new Figures.Day(today.minusDays(1), 1, 0, 0));
    assertThat(days.get(ReportFigures.DAYS - 3))
        .isEqualTo(new Figures.Day(today.minusDays(2), 0, 1, 0));
    assertThat(days.stream().mapToLong(Figures.Day::total).sum()).isEqualTo(2);
  }

  @Test
  void whatFailedOrWaitsCountsHoweverOldItIs() {
    var oldest = ago(Duration.ofDays(40));
    report(oldest, "pending", "A", 0);
    report(ago(Duration.ofHours(1)), "pending", "A", 0);
    report(oldest, "failed", "A", 1);

    var lately = lately(ZoneOffset.UTC);

    assertThat(lately.failed()).isOne();
    assertThat(lately.waiting()).isEqualTo(2);
    assertThat(lately.waitingSince()).isCloseTo(oldest, within(1, ChronoUnit.MILLIS));
  }

  @Test
  void repeatsCountForHowFrequentAnErrorIs() {
    var timeout = report(ago(Duration.ofDays(20)), "complete", "Timeout", 1);
    seenAgain(timeout, ago(Duration.ofDays(3)));
    seenAgain(timeout, ago(Duration.ofDays(2)));
    seenAgain(timeout, ago(Duration.ofDays(16)));
    report(ago(Duration.ofDays(1)), "complete", "Missing", 1);

    assertThat(lately(ZoneOffset.UTC).errors())
        .containsExactly(new FrequentError("Timeout", 2), new FrequentError("Missing", 1));
  }

  @Test
  void anErrorThatComesInTwiceAsOftenRises() {
    var rising = report(ago(Duration.ofHours(30)), "complete", "A", 1);
    for (var hours = 1; hours <= 3; hours++) {
      seenAgain(rising, ago(Duration.ofHours(hours)));
    }
    var steady = report(ago(Duration.ofHours(30)), "complete", "B", 1);
    seenAgain(steady, ago(Duration.ofHours(40)));
    for (var hours = 1; hours <= 3; hours++) {
      seenAgain(steady, ago(Duration.ofHours(hours)));
    }

    assertThat(lately(ZoneOffset.UTC).rising())
        .extracting(RisingError::report, RisingError::lastDay, RisingError::dayBefore)
        .containsExactly(tuple(new ReportId(rising), 3L, 1L));
  }

  @Test
  void whatIsIgnoredDoesNotRise() {
    var ignored = report(ago(Duration.ofHours(5)), "complete", "A", 1);
    for (var hours = 1; hours <= 4; hours++) {
      seenAgain(ignored, ago(Duration.ofHours(hours)));
    }
    TestOrganizations.execute(
        database,
        "update reports set triage = 'ignored', ignored_at = now(), ignored_by = 'Ada', ignored_count = 99 where id = '%s'"
            .formatted(ignored));

    assertThat(lately(ZoneOffset.UTC).rising()).isEmpty();
  }

  @Test
  void thePaceIsThatOfTheWeek() {
    for (var second = 1; second <= 21; second++) {
      report(ago(Duration.ofDays(2)), "complete", "A", second);
    }
    report(ago(Duration.ofDays(9)), "complete", "A", 5_000);
    report(ago(Duration.ofDays(1)), "failed", "A", 5_000);

    assertThat(lately(ZoneOffset.UTC).pace())
        .isEqualTo(new Figures.Pace(Duration.ofSeconds(11), Duration.ofSeconds(20)));
  }

  @Test
  void anotherOrganizationsCountForNothing() {
    report(ago(Duration.ofHours(1)), "failed", "A", 1);
    organization = TestOrganizations.create(database);

    assertThat(lately(ZoneOffset.UTC).any()).isFalse();
    assertThat(lately(ZoneOffset.UTC).failed()).isZero();
  }
}
