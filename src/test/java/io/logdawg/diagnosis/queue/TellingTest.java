package io.logdawg.diagnosis.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.diagnosis.DiagnosisTest;
import io.logdawg.diagnosis.Team;
import io.logdawg.reports.Attempt;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.progress.Progress;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a page comes to know how far a diagnosis is. */
@DiagnosisTest
class TellingTest {

  @Autowired private Telling telling;
  @Autowired private Team team;
  @Autowired private TestDatabase database;

  private ReportId report;

  @BeforeEach
  void aRunningReport() {
    var repository = team.connectsTheSample();
    report = new ReportId(TestOrganizations.report(database, team.id(), repository.value()));
    team.set(report, "status = 'processing', attempt = 3, lease_until = now() + interval '1 hour'");
  }

  @Test
  void whatWasAskedIsWrittenDownWhileItRuns() {
    try (var _ = tell(3, new Progress(7, 51_200, "It may be"))) {
      team.awaits(report, "requests_made", "7");
    }
    assertThat(team.column(report, "bytes_read")).isEqualTo("51200");
    assertThat(team.column(report, "writing")).isEqualTo("It may be");
  }

  @Test
  void anOvertakenAttemptTellsNothing() {
    var asked = new AtomicInteger();
    try (var _ =
        Tenants.in(
            team.id(),
            () ->
                telling.tell(
                    new Attempt(report, 2, 0),
                    () -> new Progress(asked.incrementAndGet(), 1, "")))) {
      await().atMost(Duration.ofSeconds(10)).until(() -> asked.get() > 1);
    }
    assertThat(team.column(report, "requests_made")).isEqualTo("0");
  }

  private Telling.Told tell(int attempt, Progress progress) {
    return Tenants.in(
        team.id(), () -> telling.tell(new Attempt(report, attempt, 0), () -> progress));
  }
}
