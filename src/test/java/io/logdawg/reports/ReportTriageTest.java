package io.logdawg.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportIntake.TakenIn;
import io.logdawg.reports.triage.Comebacks;
import io.logdawg.reports.triage.ReportTriage;
import io.logdawg.reports.triage.Triage;
import io.logdawg.reports.triage.Triage.Limit;
import io.logdawg.reports.triage.TriageState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReportsTest
class ReportTriageTest {

  private static final String COMMIT = "82f8cd0785b8693299bc6a5e6e76d84632b48fc1";

  @Autowired ReportTriage triage;
  @Autowired Comebacks comebacks;
  @Autowired ReportIntake intake;
  @Autowired Reports reports;
  @Autowired OrganizationOfTest organization;
  @Autowired OrganizationOfTest another;

  @Test
  void aReportBeginsOpen() {
    assertThat(of(seen(null))).isEqualTo(new Triage.Open(null));
  }

  @Test
  void resolvingKeepsWhoWhenAndWhichCommit() {
    ReportId report = seen(null);

    assertThat(resolve(report, COMMIT)).isEqualTo(1);

    assertThat(of(report))
        .isInstanceOfSatisfying(
            Triage.Resolved.class,
            done -> {
              assertThat(done.by()).isEqualTo("system");
              assertThat(done.commit()).isEqualTo(COMMIT);
            });
    assertThat(audited(report)).isEqualTo("report.resolved");
  }

  @Test
  void resolvingTwiceChangesAndTellsNothing() {
    ReportId report = seen(null);
    resolve(report, COMMIT);

    assertThat(resolve(report, null)).isZero();
    assertThat(resolve(report, COMMIT)).isZero();

    assertThat(entries(report)).isEqualTo("1");
  }

  @Test
  void theCommitCanBeSaidLater() {
    ReportId report = seen(null);
    resolve(report, null);

    assertThat(resolve(report, "82F8CD0")).isEqualTo(1);

    assertThat(((Triage.Resolved) of(report)).commit()).isEqualTo("82f8cd0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"82f8cd", "main", "82f8cd0785b8; drop", "８２ｆ８ｃｄ０"})
  void whatIsNoCommitIsRefused(String commit) {
    ReportId report = seen(null);

    assertThatThrownBy(() -> resolve(report, commit)).isInstanceOf(FailureException.class);
  }

  @Test
  void anErrorThatComesBackOpensItsReportAsARegression() {
    ReportId report = seen(null);
    resolve(report, COMMIT);

    TakenIn again = takeIn(null, true);

    assertThat(again.report()).isEqualTo(report);
    assertThat(of(report))
        .isInstanceOfSatisfying(
            Triage.Open.class,
            open -> {
              assertThat(open.isRegression()).isTrue();
              assertThat(open.regression().after().commit()).isEqualTo(COMMIT);
            });
    assertThat(audited(report)).isEqualTo("report.regressed");
  }

  @Test
  void aLogOfAFailureBeforeTheResolutionCountsAndOpensNothing() {
    ReportId report = seen(null);
    resolve(report, null);

    takeIn(Instant.now().minus(Duration.ofHours(1)), true);

    assertThat(of(report).state()).isEqualTo(TriageState.RESOLVED);
    assertThat(organization.column(report, "occurrences")).isEqualTo("2");
  }

  @Test
  void whereRepeatsAreNotCountedTheNewReportIsTheRegression() {
    ReportId report = seen(null);
    resolve(report, COMMIT);

    TakenIn again = takeIn(null, false);

    assertThat(again.report()).isNotEqualTo(report);
    assertThat(of(report).state()).isEqualTo(TriageState.RESOLVED);
    assertThat(of(again.report()).isRegression()).isTrue();
  }

  @Test
  void aRegressionThatIsResolvedIsNoneAnyMore() {
    ReportId report = seen(null);
    resolve(report, null);
    takeIn(null, true);

    resolve(report, COMMIT);

    assertThat(of(report)).isInstanceOf(Triage.Resolved.class);
    assertThat(of(report).isRegression()).isFalse();
  }

  @Test
  void reopeningForgetsAResolutionThatWasNone() {
    ReportId report = seen(null);
    resolve(report, COMMIT);

    assertThat(reopen(report)).isEqualTo(1);
    assertThat(reopen(report)).isZero();

    assertThat(of(report)).isEqualTo(new Triage.Open(null));
  }

  @Test
  void ignoredForSomeTimesItOpensAtTheLast() {
    ReportId report = seen(null);
    organization.in(() -> triage.ignoreFor(List.of(report), 2));

    takeIn(null, true);
    assertThat(of(report))
        .isInstanceOfSatisfying(
            Triage.Ignored.class,
            ignored -> assertThat(ignored.limit()).isEqualTo(new Limit.Seen(3)));
    takeIn(null, true);

    assertThat(of(report)).isEqualTo(new Triage.Open(null));
  }

  @Test
  void ignoredUntilATimeItOpensWithTheSweepAfterIt() {
    ReportId report = seen(null);
    organization.in(
        () -> triage.ignoreUntil(List.of(report), Instant.now().plus(Duration.ofDays(1))));
    organization.run(comebacks::wake);
    assertThat(of(report).state()).isEqualTo(TriageState.IGNORED);

    organization.set(report, "ignored_until = now() - interval '1 second'");
    organization.run(comebacks::wake);

    assertThat(of(report).state()).isEqualTo(TriageState.OPEN);
    assertThat(audited(report)).isEqualTo("report.reopened");
  }

  @Test
  void aRegressionStaysOneWhileItIsIgnored() {
    ReportId report = seen(null);
    resolve(report, COMMIT);
    takeIn(null, true);

    organization.in(() -> triage.ignoreFor(List.of(report), 1));
    takeIn(null, true);

    assertThat(of(report).isRegression()).isTrue();
  }

  @Test
  void timesThatHavePassedAndCountsOfNothingAreRefused() {
    ReportId report = seen(null);

    assertThatThrownBy(() ->
            organization.in(
                () -> triage.ignoreUntil(List.of(report), Instant.now().minusSeconds(1))))
        .isInstanceOf(FailureException.class);
    assertThatThrownBy(() -> organization.in(() -> triage.ignoreFor(List.of(report), 0)))
        .isInstanceOf(FailureException.class);
  }

  @Test
  void anotherOrganizationsReportsAreNotMoved() {
    ReportId report = seen(null);

    int moved = another.in(() -> triage.resolve(List.of(report), null));

    assertThat(moved).isZero();
    assertThat(of(report).state()).isEqualTo(TriageState.OPEN);
  }

  @Test
  void theDatabaseRefusesAStateThatContradictsItself() {
    ReportId report = seen(null);

    for (String contradiction :
        List.of(
            "triage = 'resolved'",
            "triage = 'ignored'",
            "regressed_at = now()",
            "resolved_commit = 'abcdef0'",
            "triage = 'gone'")) {
      assertThatThrownBy(() -> organization.set(report, contradiction))
          .as(contradiction)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void repeatsAndDecisionsAtTheSameInstantLeaveNothingHalfDone() throws Exception {
    ReportId report = seen(null);
    Callable<Object> repeat = () -> takeIn(null, true);
    Callable<Object> resolve = () -> resolve(report, COMMIT);
    try (var people = Executors.newFixedThreadPool(6)) {
      for (var done :
          people.invokeAll(List.of(repeat, resolve, repeat, resolve, repeat, resolve, repeat))) {
        done.get();
      }
    }

    assertThat(organization.column(report, "occurrences")).isEqualTo("5");
    assertThat(of(report).state()).isIn(TriageState.OPEN, TriageState.RESOLVED);
    assertThat(of(report).isRegression()).isEqualTo(of(report).state() == TriageState.OPEN);
  }

  @Test
  void manyAreDecidedAtOnce() {
    List<ReportId> some = List.of(organization.pending("One"), organization.pending("Two"));

    assertThat(organization.in(() -> triage.resolve(some, null))).isEqualTo(2);
    assertThat(organization.in(() -> reports.deleteAll(some))).isEqualTo(2);
    assertThat(organization.in(() -> reports.deleteAll(some))).isZero();
  }

  private ReportId seen(Instant happened) {
    return takeIn(happened, true).report();
  }

  private TakenIn takeIn(Instant happened, boolean counted) {
    NewReport log = ReportSamples.pending(organization.repository, "Boom", "print");
    NewReport timed =
        new NewReport(
            log.id(),
            log.repository(),
            log.trigger(),
            log.title(),
            log.errorType(),
            log.fingerprint(),
            log.logText(),
            log.ref(),
            log.source(),
            log.metadata(),
            log.requestedBy(),
            happened);
    return organization.in(() -> intake.takeIn(timed, counted));
  }

  private int resolve(ReportId report, String commit) {
    return organization.in(() -> triage.resolve(List.of(report), commit));
  }

  private int reopen(ReportId report) {
    return organization.in(() -> triage.reopen(List.of(report)));
  }

  private Triage of(ReportId report) {
    return organization.in(() -> reports.summary(report)).triage();
  }

  private String audited(ReportId report) {
    return organization.text(
        "select action from audit_log where subject = '%s' order by at desc, id desc limit 1"
            .formatted(report));
  }

  private String entries(ReportId report) {
    return organization.text(
        "select count(*) from audit_log where subject = '%s'".formatted(report));
  }
}
