package io.logdawg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure;
import io.logdawg.diagnosis.queue.DiagnosisQueue;
import io.logdawg.reports.NewReport;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData.TraceStep;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportIntake;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.Reports;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.tenancy.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a report when its provider does not do as one would wish. */
@DiagnosisTest
class DiagnosisOutcomeTest {

  private static final String LOG =
      "java.lang.IllegalStateException: tax\n\tat Cart.total(Cart.java:3)\n";

  @Autowired Team team;
  @Autowired ReportIntake intake;
  @Autowired DiagnosisQueue queue;
  @Autowired Reports reports;

  private final GitHubDouble github = GitHubDouble.serving(new ShopHistory().builder);
  private io.logdawg.codebases.RepositoryId repository;

  @BeforeEach
  void connect() {
    repository =
        team.connects("github", github.url(), java.net.URI.create(github.base() + "/api/v3"));
  }

  @AfterEach
  void stop() {
    github.close();
  }

  static Stream<Arguments> finalFailures() {
    return Stream.of(
        Arguments.of(401, new Failure.BadCredential("GitHub")),
        Arguments.of(404, new Failure.RepositoryMissing("team/shop")),
        Arguments.of(409, new Failure.RepositoryEmpty("team/shop")));
  }

  @ParameterizedTest
  @MethodSource("finalFailures")
  void whatAPersonMustChangeFailsAtOnce(int status, Failure failure) {
    github.failNext(Collections.nCopies(10, Fault.status(status)).toArray(Fault[]::new));

    Report report = team.awaitsTheEndOf(team.sends(LOG));

    assertThat(report.status()).isEqualTo(ReportStatus.FAILED);
    assertThat(report.summary().error()).isEqualTo(failure.sentence());
    assertThat(team.column(report.id(), "attempt")).isEqualTo("1");
  }

  @Test
  void aSpentLimitPutsItOffUntilTheTimeThatTheProviderNames() {
    github.failNext(Fault.status(429, Map.of("retry-after", "3600")));

    ReportId report = team.sends(LOG);

    team.awaits(report, "wait_until is not null", "t");
    assertThat(team.column(report, "status")).isEqualTo("pending");
    assertThat(team.column(report, "broken")).isEqualTo("0");
    assertThat(team.reads(report).summary().waitUntil())
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(55)), Instant.now().plus(Duration.ofMinutes(60)));
    assertThat(team.reads(report).summary().waitReason()).contains("request limit is spent");
  }

  @Test
  void afterTheLimitItGoesOnByItself() {
    github.failNext(Fault.status(429, Map.of("retry-after", "1")));

    Report report = team.awaitsTheEndOf(team.sends(LOG));

    assertThat(report.status()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(report.summary().waitReason()).isNull();
    assertThat(team.column(report.id(), "attempt")).isEqualTo("2");
  }

  @Test
  void aProviderThatDoesNotAnswerIsAskedAgainAfterAPause() {
    github.failNext(Collections.nCopies(9, Fault.status(503)).toArray(Fault[]::new));

    ReportId report = team.sends(LOG);

    team.awaits(report, "broken", "1");
    assertThat(team.column(report, "wait_reason")).contains("GitHub does not answer");
  }

  @Test
  void theFourthBreakIsTheLast() {
    github.failNext(Collections.nCopies(9, Fault.status(503)).toArray(Fault[]::new));

    Report report = team.awaitsTheEndOf(broken(3));

    assertThat(report.status()).isEqualTo(ReportStatus.FAILED);
    assertThat(report.summary().error()).contains("GitHub does not answer");
    assertThat(report.data().log().headline()).contains("tax");
  }

  @Test
  void aReportThatKilledItsProcessFourTimesIsGivenUpUnread() {
    Report report = team.awaitsTheEndOf(broken(4));

    assertThat(report.summary().error()).isEqualTo(new Failure.Exhausted(4).sentence());
    assertThat(github.requests()).isEmpty();
  }

  @Test
  void aReportThatIsPutOffForEverIsGivenUpOneDay() {
    Report report = team.awaitsTheEndOf(after("attempt = 100"));

    assertThat(report.summary().error()).isEqualTo(new Failure.Exhausted(100).sentence());
    assertThat(github.requests()).isEmpty();
  }

  @Test
  void othersWithTheCredentialWaitWithoutAsking() {
    github.failNext(Fault.status(429, Map.of("retry-after", "3600")));
    team.awaits(team.sends(LOG), "wait_until is not null", "t");
    int asked = github.requests().size();

    ReportId other = team.sends(LOG, "main");

    team.awaits(other, "wait_until is not null", "t");
    assertThat(github.requests()).hasSize(asked);
  }

  @Test
  void aFailedReportKeepsWhatWasFoundUntilThen() {
    Report report = team.awaitsTheEndOf(team.sends(LOG, "no-such-branch"));

    assertThat(report.summary().error())
        .isEqualTo(new Failure.RefMissing("no-such-branch").sentence());
    assertThat(report.data().log().headline()).contains("tax");
    assertThat(report.data().trace())
        .extracting(TraceStep::name)
        .containsExactly("Read the log", "Find the commit");
    assertThat(report.data().files()).isEmpty();
  }

  @Test
  void everyRequestIsCountedInOneStep() {
    Report report = team.awaitsTheEndOf(team.sends(LOG));

    int counted = report.data().trace().stream().mapToInt(TraceStep::requests).sum();
    assertThat(counted).isEqualTo(github.requests().size()).isPositive();
  }

  @Test
  void nothingThatTheProviderSaidIsInTheReport() {
    github.failNext(Fault.status(401));

    Report report = team.awaitsTheEndOf(team.sends(LOG));

    assertThat(team.text("select r::text from reports r where id = '%s'".formatted(report.id())))
        .doesNotContain("do not echo this");
  }

  /** A report whose earlier attempts broke off. */
  private ReportId broken(int times) {
    return after("broken = " + times);
  }

  private ReportId after(String state) {
    return Tenants.in(
        team.id(),
        () -> {
          NewReport taken = newReport();
          ReportId report = intake.begin(taken).report();
          team.set(report, state);
          queue.admit();
          return report;
        });
  }

  private NewReport newReport() {
    ReportId id = new ReportId(io.logdawg.base.Ids.next());
    return new NewReport(
        id, repository, "api", "tax", null, "print-" + id, LOG, null, null, Map.of(), "Ann", null);
  }
}
