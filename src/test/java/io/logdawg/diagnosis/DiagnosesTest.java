package io.logdawg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.Reports;
import io.logdawg.security.Role;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.ShopHistory;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jobrunr.server.BackgroundJobServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagnosisTest
class DiagnosesTest {

  private static final String LOG =
      "java.lang.IllegalStateException: tax\n\tat Cart.total(Cart.java:3)\n";

  @Autowired Team team;
  @Autowired Team strangers;
  @Autowired Diagnoses diagnoses;
  @Autowired Reports reports;
  @Autowired BackgroundJobServer workers;

  private final GitHubDouble github = GitHubDouble.serving(new ShopHistory().builder);

  @BeforeEach
  void connect() {
    team.connects("github", github.url(), URI.create(github.base() + "/api/v3"));
  }

  @AfterEach
  void stop() {
    github.close();
  }

  @Test
  void theSameLogAgainAnswersWithTheSameReport() {
    Receipt first = team.submits(LOG, null);

    Receipt second = team.submits(LOG, null);

    assertThat(second.repeat()).isTrue();
    assertThat(second.report()).isEqualTo(first.report());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(team.asMember(() -> diagnoses.find(second.id())).id()).isEqualTo(first.report());
    team.awaitsTheEndOf(first.report());
  }

  @Test
  void aNamedRefIsNeverARepeat() {
    ReportId first = team.sends(LOG);

    Receipt second = team.submits(LOG, "v1");

    assertThat(second.repeat()).isFalse();
    assertThat(second.report()).isNotEqualTo(first);
    assertThat(team.awaitsTheEndOf(second.report()).status()).isEqualTo(ReportStatus.COMPLETE);
    team.awaitsTheEndOf(first);
  }

  @Test
  void askedAnewItIsAReportOfItsOwn() {
    Report first = team.awaitsTheEndOf(team.sends(LOG));

    Receipt again = team.asMember(() -> diagnoses.again(first.id(), null));

    assertThat(again.report()).isNotEqualTo(first.id());
    Report second = team.awaitsTheEndOf(again.report());
    assertThat(second.status()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(second.logText()).isEqualTo(first.logText());
    assertThat(audited("diagnosis.asked-anew", first.id())).isEqualTo("1");
  }

  @Test
  void askedAnewAtAnotherRefItReadsThatRef() {
    Report first = team.awaitsTheEndOf(team.sends(LOG));

    Receipt again = team.asMember(() -> diagnoses.again(first.id(), "v1"));

    Report second = team.awaitsTheEndOf(again.report());
    assertThat(second.ref()).isEqualTo("v1");
    assertThat(second.summary().commit()).isNotEqualTo(first.summary().commit());
  }

  @Test
  void aCancelledDiagnosisEndsAtOnceAndItsWorkerIsFreeBeforeTheProviderAnswers() {
    github.hangNext();
    ReportId report = team.sends(LOG);
    team.awaits(report, "step", "Find the commit");

    cancel(team, report);

    assertThat(team.reads(report).summary().error()).isEqualTo("Cancelled by Ann.");
    assertThat(audited("diagnosis.cancelled", report)).isEqualTo("1");
    await()
        .atMost(Duration.ofSeconds(12))
        .until(() -> workers.getJobSteward().getJobsInProgress().isEmpty());
    assertThat(team.reads(report).status()).isEqualTo(ReportStatus.FAILED);
  }

  @Test
  void aFinishedDiagnosisCannotBeCancelled() {
    Report report = team.awaitsTheEndOf(team.sends(LOG));

    assertFails(
        new Failure.Conflict("This diagnosis is finished already."),
        () -> cancel(team, report.id()));
    assertThat(audited("diagnosis.cancelled", report.id())).isEqualTo("0");
  }

  @Test
  void aReportThatIsDeletedWhileItIsWorkedOnStaysDeleted() {
    github.hangNext();
    ReportId report = team.sends(LOG);
    team.awaits(report, "step", "Find the commit");

    team.asMember(() -> {
      reports.delete(report);
      return report;
    });

    await()
        .atMost(Duration.ofSeconds(12))
        .until(() -> workers.getJobSteward().getJobsInProgress().isEmpty());
    assertThat(team.column(report, "id")).isEqualTo("no row");
  }

  @Test
  void anotherOrganizationsDiagnosisDoesNotExist() {
    Receipt ours = team.submits(LOG, null);
    team.awaitsTheEndOf(ours.report());

    assertFails(
        new Failure.NotFound("diagnosis"),
        () -> strangers.asMember(() -> diagnoses.find(ours.id())));
    assertFails(new Failure.NotFound("report"), () -> cancel(strangers, ours.report()));
    assertFails(
        new Failure.NotFound("report"),
        () -> strangers.asMember(() -> diagnoses.again(ours.report(), null)));
  }

  @Test
  void aViewerMaySendNothing() {
    assertFails(
        new Failure.Forbidden("do this"),
        () -> team.as(Role.VIEWER, () -> diagnoses.understand(LOG)));
  }

  @Test
  void aLogForAnUnknownRepositoryIsRefusedAndNotKept() {
    assertThatThrownBy(() -> strangers.sends(LOG)).isInstanceOf(FailureException.class);
    assertThat(
            team.text("select count(*) from reports where org_id = '%s'".formatted(strangers.id())))
        .isEqualTo("0");
  }

  private void cancel(Team by, ReportId report) {
    by.asMember(() -> {
      diagnoses.cancel(report);
      return report;
    });
  }

  private String audited(String action, ReportId subject) {
    return team.text(
        "select count(*) from audit_log where action = '%s' and subject = '%s' and org_id = '%s'"
            .formatted(action, subject, team.id()));
  }

  private static void assertFails(Failure failure, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure()).isEqualTo(failure));
  }
}
