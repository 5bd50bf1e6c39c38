package io.logdawg.diagnosis.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.base.Ids;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.diagnosis.DiagnosisTest;
import io.logdawg.diagnosis.Team;
import io.logdawg.reports.Attempt;
import io.logdawg.reports.NewReport;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportIntake;
import io.logdawg.reports.ReportMoves;
import io.logdawg.reports.ReportStatus;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.tenancy.Tenants;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.states.FailedState;
import org.jobrunr.jobs.states.JobState;
import org.jobrunr.jobs.states.ProcessingState;
import org.jobrunr.storage.StorageProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What dead processes leave behind, and how it is brought to its end. */
@DiagnosisTest
class RecoveryTest {

  private static final String LOG = "ValueError: boom\n";

  /** The row of an attempt whose process was killed. */
  private static final String DEAD =
      "status = 'processing', attempt = 1, queued_at = now(), lease_until = now() - interval '1"
          + " second'";

  @Autowired Team team;
  @Autowired Team other;
  @Autowired ReportIntake intake;
  @Autowired ReportMoves moves;
  @Autowired DiagnosisQueue queue;
  @Autowired DiagnosisJobHandler handler;
  @Autowired StorageProvider storage;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private RepositoryId repository;

  @BeforeEach
  void connect() {
    repository = team.connectsTheSample();
  }

  @Test
  void aReportThatWasKeptButNeverEnqueuedIsDiagnosed() {
    ReportId report = kept("ref = null");

    assertThat(team.awaitsTheEndOf(report).status()).isEqualTo(ReportStatus.COMPLETE);
  }

  @Test
  void aReportThatWasAdmittedButNeverEnqueuedIsDiagnosed() {
    ReportId report = kept("queued_at = now() - interval '1 minute'");

    recover();

    assertThat(team.awaitsTheEndOf(report).status()).isEqualTo(ReportStatus.COMPLETE);
  }

  @Test
  void aReportWhoseWorkerDiedIsDiagnosedOnceByAnotherAttempt() {
    ReportId report = kept(DEAD);
    Attempt dead = new Attempt(report, 1, 0);

    recover();

    Report done = team.awaitsTheEndOf(report);
    assertThat(done.status()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(team.column(report, "attempt")).isEqualTo("2");
    assertThat(Tenants.in(team.id(), () -> moves.renew(dead))).isFalse();
  }

  @Test
  void aJobThatFailedBeforeItTookItsReportIsEnqueuedAnew() {
    ReportId report = kept("queued_at = now() - interval '1 minute'");
    store(report, new FailedState("It died.", new IllegalStateException("dead")));

    recover();

    assertThat(team.awaitsTheEndOf(report).status()).isEqualTo(ReportStatus.COMPLETE);
  }

  @Test
  void aJobThatDiedBeforeItTookItsReportIsEnqueuedAnew() {
    ReportId report = kept("queued_at = now() - interval '1 minute'");
    store(report, dead());

    recover();

    assertThat(team.awaitsTheEndOf(report).status()).isEqualTo(ReportStatus.COMPLETE);
  }

  @Test
  void aJobThatIsAboutToTakeItsReportIsLeftAlone() {
    ReportId report = kept("queued_at = now() - interval '1 minute'");
    store(report, new ProcessingState(UUID.randomUUID(), "live node"));

    recover();

    assertThat(
            team.text(
                "select state from jobrunr.jobrunr_jobs where id = '%s'"
                    .formatted(job(report).id(1))))
        .isEqualTo("PROCESSING");
  }

  @Test
  void theJobOfADeadAttemptIsNotKept() {
    ReportId report = kept(DEAD);
    store(report, dead());

    recover();

    assertThat(jobs(job(report).id(1))).isEqualTo("0");
    team.awaitsTheEndOf(report);
  }

  @Test
  void recoveringTwiceDiagnosesOnce() {
    ReportId report = kept(DEAD);

    recover();
    recover();

    team.awaitsTheEndOf(report);
    assertThat(team.column(report, "attempt")).isEqualTo("2");
  }

  @Test
  void aReportAtWorkIsLeftAlone() {
    ReportId report =
        kept("status = 'processing', attempt = 1, lease_until = now() + interval '20 seconds'");

    recover();

    assertThat(jobs(job(report).id(2))).isEqualTo("0");
  }

  @Test
  void aJobThatRunsTwiceDiagnosesOnce() {
    ReportId report = kept("queued_at = now()");

    handler.run(job(report));
    team.awaitsTheEndOf(report);
    String finished = team.column(report, "to_jsonb(reports)");
    handler.run(job(report));

    assertThat(team.column(report, "status")).isEqualTo("complete");
    assertThat(team.column(report, "to_jsonb(reports)")).isEqualTo(finished);
  }

  @Test
  void theJobOfAReportThatIsGoneDoesNothing() {
    ReportId gone = new ReportId(Ids.next());

    handler.run(job(gone));

    assertThat(team.column(gone, "id")).isEqualTo("no row");
  }

  @Test
  void aJobKnowsIdsAndNothingElse() {
    ReportId report = team.sends(LOG + "secret-of-ours");

    String stored =
        team.text(
            "select jobasjson from jobrunr.jobrunr_jobs where id = '%s'"
                .formatted(job(report).id(1)));

    assertThat(stored)
        .contains(team.id().toString(), report.toString())
        .doesNotContain("secret-of-ours", "ValueError", "team/shop", "Ann");
    team.awaitsTheEndOf(report);
  }

  @Test
  void aPostedLogIsTakenLongBeforeTheNextPoll() {
    ReportId report = team.sends(LOG);

    // JobRunr polls every 15 s.
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> team.reads(report).status() == ReportStatus.COMPLETE);
  }

  @Test
  void aWorkerThatIsStoppedGivesItsReportBackAtOnce() throws Exception {
    try (GitHubDouble github = GitHubDouble.serving(new ShopHistory().builder)) {
      repository = other.connects("github", github.url(), URI.create(github.base() + "/api/v3"));
      github.hangNext();
      ReportId report = kept(other, "queued_at = now()");
      Thread worker =
          Thread.startVirtualThread(
              () -> handler.run(new DiagnosisJob(other.id().value(), report.value())));
      other.awaits(report, "step", "Find the commit");

      worker.interrupt();
      worker.join();

      assertThat(other.awaitsTheEndOf(report).status()).isEqualTo(ReportStatus.COMPLETE);
      assertThat(other.column(report, "broken")).isEqualTo("0");
      assertThat(other.column(report, "attempt")).isEqualTo("2");
    }
  }

  private void recover() {
    Tenants.in(team.id(), queue::recover);
  }

  private ReportId kept(String assignment) {
    return kept(team, assignment);
  }

  /** In its row, and nowhere else; in one transaction, so that no sweep comes between. */
  private ReportId kept(Team by, String assignment) {
    ReportId id = new ReportId(Ids.next());
    NewReport report =
        new NewReport(
            id,
            repository,
            "api",
            "boom",
            null,
            "print-" + id,
            LOG,
            null,
            null,
            Map.of(),
            "Ann",
            null);
    return Tenants.in(
        by.id(),
        () ->
            transaction.execute(_ -> {
              intake.begin(report);
              jdbc.sql("update reports set " + assignment + " where id = ?")
                  .param(id.value())
                  .update();
              return id;
            }));
  }

  private DiagnosisJob job(ReportId report) {
    return new DiagnosisJob(team.id().value(), report.value());
  }

  private void store(ReportId report, JobState state) {
    DiagnosisJob job = job(report);
    storage.save(new Job(job.id(1), new JobDetails(job), state));
  }

  /** As a process leaves it that is killed. */
  private static JobState dead() {
    return new ProcessingState(UUID.randomUUID(), "dead node", Instant.now().minusSeconds(30));
  }

  private String jobs(UUID id) {
    return team.text("select count(*) from jobrunr.jobrunr_jobs where id = '%s'".formatted(id));
  }
}
