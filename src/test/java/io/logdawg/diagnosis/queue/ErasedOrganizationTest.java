package io.logdawg.diagnosis.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.diagnosis.DiagnosisTest;
import io.logdawg.diagnosis.Team;
import io.logdawg.organization.erasure.Erasure;
import io.logdawg.reports.ReportStatus;
import io.logdawg.security.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Diagnoses that are under way when their organization ends. */
@DiagnosisTest
@ExtendWith(OutputCaptureExtension.class)
class ErasedOrganizationTest {

  @Autowired Team team;
  @Autowired Team other;
  @Autowired Erasure erasure;

  @Test
  void theyEndWithoutHarmAndOthersGoOn(CapturedOutput output) {
    team.connectsTheSample();
    other.connectsTheSample();
    for (var i = 0; i < 30; i++) {
      team.sends("ValueError: boom in round%s\n".formatted("x".repeat(i)));
    }
    var theirs = other.sends("ValueError: boom\n");

    team.as(Role.ADMIN, () -> erase(team));

    assertThat(other.awaitsTheEndOf(theirs).status()).isEqualTo(ReportStatus.COMPLETE);
    await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(jobsUnderWay()).isZero());
    assertThat(output).doesNotContain(" ERROR ");
  }

  private boolean erase(Team whose) {
    erasure.erase("o-" + whose.id());
    return true;
  }

  /** Jobs that ended after the erasure are kept a while by JobRunr; those have only ids. */
  private long jobsUnderWay() {
    return Long.parseLong(
        team.text(
            """
            select count(*) from jobrunr.jobrunr_jobs
            where jobAsJson like '%%%s%%' and state in ('ENQUEUED', 'PROCESSING')
            """
                .formatted(team.id())));
  }
}
