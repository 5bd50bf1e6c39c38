package io.logdawg.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportIntake.TakenIn;
import io.logdawg.testing.TestOrganizations;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReportsTest
class ReportIntakeTest {

  @Autowired ReportIntake intake;
  @Autowired ReportMoves moves;
  @Autowired Reports reports;
  @Autowired OrganizationOfTest organization;

  @Test
  void aNewErrorBeginsAReportThatIsItsOwnFirstOccurrence() {
    TakenIn taken = takeIn("print");

    assertThat(taken.repeat()).isFalse();
    assertThat(taken.occurrence()).isEqualTo(taken.report().value());
    assertThat(taken.status()).isEqualTo(ReportStatus.PENDING);
    assertThat(occurrencesOf(taken)).isEqualTo("1");
  }

  @Test
  void whatWasSentIsKept() {
    TakenIn taken = takeIn("print");

    Report report = organization.in(() -> reports.get(taken.report()));

    assertThat(report.logText()).isEqualTo("boom");
    assertThat(report.source()).isEqualTo("orders");
    assertThat(report.metadata()).containsEntry("region", "north");
    assertThat(report.requestedBy()).isEqualTo("Ann");
    assertThat(report.summary().trigger()).isEqualTo("api");
  }

  @Test
  void theSameErrorAgainIsAnOccurrence() {
    TakenIn first = takeIn("print");

    TakenIn second = takeIn("print");

    assertThat(second.repeat()).isTrue();
    assertThat(second.report()).isEqualTo(first.report());
    assertThat(second.occurrence()).isNotEqualTo(first.occurrence());
    assertThat(organization.column(first.report(), "occurrences")).isEqualTo("2");
    assertThat(occurrencesOf(first)).isEqualTo("2");
  }

  @Test
  void anOccurrenceLeadsToItsReport() {
    TakenIn first = takeIn("print");
    TakenIn second = takeIn("print");

    assertThat(organization.in(() -> intake.reportOf(second.occurrence())))
        .contains(first.report());
  }

  @Test
  void aRepeatAnswersWithTheStatusOfWhatIsThere() {
    TakenIn first = takeIn("print");
    organization.run(() ->
        moves.complete(moves.take(first.report(), "node").orElseThrow(), ReportSamples.data()));

    assertThat(takeIn("print").status()).isEqualTo(ReportStatus.COMPLETE);
  }

  @Test
  void aFailedReportIsNotRepeated() {
    TakenIn first = takeIn("print");
    organization.run(() -> moves.cancel(first.report(), new Failure.Cancelled("Ann")));

    assertThat(takeIn("print").repeat()).isFalse();
  }

  @Test
  void anotherErrorIsNoRepeat() {
    takeIn("print");

    assertThat(takeIn("other").repeat()).isFalse();
  }

  @Test
  void theSameErrorOfAnotherRepositoryIsNoRepeat() {
    takeIn("print");
    RepositoryId other =
        new RepositoryId(TestOrganizations.repository(organization.database, organization.id));

    TakenIn taken =
        organization.in(() -> intake.takeIn(ReportSamples.pending(other, "Boom", "print"), true));

    assertThat(taken.repeat()).isFalse();
  }

  @Test
  void whatIsAskedAnewIsNoRepeat() {
    takeIn("print");

    TakenIn anew =
        organization.in(
            () -> intake.begin(ReportSamples.pending(organization.repository, "Boom", "print")));

    assertThat(anew.repeat()).isFalse();
  }

  @Test
  void ofEqualLogsAtTheSameInstantOneBeginsTheReport() throws Exception {
    Callable<TakenIn> send = () -> takeIn("print");
    List<TakenIn> taken;
    try (var senders = Executors.newFixedThreadPool(4)) {
      taken =
          senders.invokeAll(List.of(send, send, send, send)).stream()
              .map(ReportIntakeTest::get)
              .toList();
    }

    assertThat(taken).filteredOn(one -> !one.repeat()).hasSize(1);
    assertThat(taken).extracting(TakenIn::report).containsOnly(taken.getFirst().report());
    assertThat(organization.column(taken.getFirst().report(), "occurrences")).isEqualTo("4");
  }

  @Test
  void aLogThatCannotBeKeptLeavesNothing() {
    NewReport unkept = ReportSamples.pending(organization.repository, "x".repeat(501), "print");

    assertThatThrownBy(() -> organization.in(() -> intake.takeIn(unkept, true)))
        .isInstanceOf(RuntimeException.class);
    assertThat(
            organization.text(
                "select count(*) from occurrences where org_id = '%s'".formatted(organization.id)))
        .isEqualTo("0");
  }

  private TakenIn takeIn(String fingerprint) {
    return organization.in(() ->
        intake.takeIn(ReportSamples.pending(organization.repository, "Boom", fingerprint), true));
  }

  private String occurrencesOf(TakenIn taken) {
    return organization.text(
        "select count(*) from occurrences where report_id = '%s'".formatted(taken.report()));
  }

  private static TakenIn get(Future<TakenIn> future) {
    return future.resultNow();
  }
}
