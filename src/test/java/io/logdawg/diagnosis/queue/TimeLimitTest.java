package io.logdawg.diagnosis.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Ids;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.diagnosis.DiagnosisTest;
import io.logdawg.diagnosis.Team;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData.TraceStep;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportMoves;
import io.logdawg.reports.ReportStatus;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A diagnosis that takes longer than any may. */
@DiagnosisTest
class TimeLimitTest {

  private static final WorkerSettings IMPATIENT =
      new WorkerSettings(true, 1, Duration.ofMillis(300), true);

  @Autowired Team team;
  @Autowired TestDatabase database;
  @Autowired ReportMoves moves;
  @Autowired Telling telling;
  @Autowired Work work;
  @Autowired TransactionTemplate transaction;
  @Autowired DiagnosisQueue queue;
  @Autowired NodeName node;
  @Autowired Clock clock;

  @Test
  void itIsEndedWithASentenceAndKeepsWhatWasFoundUntilThen() throws Exception {
    try (GitHubDouble github = GitHubDouble.serving(new ShopHistory().builder)) {
      ReportId report =
          keptAndQueued(
              team.connects("github", github.url(), URI.create(github.base() + "/api/v3")));
      github.hangNext();

      // As JobRunr's workers are: only there an interrupt breaks off the wait for a socket.
      Thread.ofVirtual()
          .start(() -> impatient().run(new DiagnosisJob(team.id().value(), report.value())))
          .join();

      Report ended = team.reads(report);
      assertThat(ended.status()).isEqualTo(ReportStatus.FAILED);
      assertThat(ended.summary().error()).isEqualTo(IMPATIENT.tookTooLong().sentence());
      assertThat(ended.data()).isNotNull();
      assertThat(ended.data().trace())
          .extracting(TraceStep::name)
          .containsExactly("Read the log", "Find the commit");
    }
  }

  private DiagnosisJobHandler impatient() {
    return new DiagnosisJobHandler(
        moves,
        work,
        new Leases(moves, IMPATIENT, clock, Duration.ofSeconds(1)),
        telling,
        new Settlement(moves, IMPATIENT, transaction, clock),
        queue,
        node);
  }

  /** As a report is whose job waits in the queue: no other worker takes it. */
  private ReportId keptAndQueued(RepositoryId repository) {
    ReportId id = new ReportId(Ids.next());
    TestOrganizations.execute(
        database,
        """
        insert into reports (id, org_id, repo_id, created_at, last_seen_at, trigger, log_text,
          title, queued_at)
        values ('%s', '%s', '%s', now(), now(), 'api', 'ValueError: boom', 'Boom', now())
        """
            .formatted(id, team.id(), repository));
    return id;
  }
}
