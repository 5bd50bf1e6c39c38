package io.logdawg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.security.Role;
import io.logdawg.source.CommitChanges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What the suspect commits of a report changed. */
@DiagnosisTest
class CommitDiffsTest {

  @Autowired Team team;
  @Autowired CommitDiffs diffs;

  private Report report;

  @BeforeEach
  void aFinishedReport() throws IOException {
    team.connectsTheSample();
    var log =
        new ClassPathResource("sample/logs/orders.log").getContentAsString(StandardCharsets.UTF_8);
    report = team.awaitsTheEndOf(team.sends(log));
  }

  private CommitChanges changes(ReportId id, String hash) {
    return team.as(Role.VIEWER, () -> diffs.of(id, hash));
  }

  @Test
  void showTheLinesThatASuspectCommitBroughtToTheSuspectFile() {
    var suspect = report.data().files().getFirst();
    var focus =
        suspect
            .snippets()
            .getFirst()
            .content()
            .lines()
            .toList()
            .get(
                suspect.snippets().getFirst().focusStart()
                    - suspect.snippets().getFirst().startLine());

    var found = changes(report.id(), report.data().commits().getFirst().hash());

    assertThat(found.files())
        .filteredOn(file -> file.path().equals(suspect.path()))
        .singleElement()
        .satisfies(file -> assertThat(file.patch().lines()).contains("+" + focus));
  }

  @Test
  void tellNothingOfACommitThatTheReportDoesNotSuspect() {
    assertThatThrownBy(() -> changes(report.id(), "a".repeat(40)))
        .hasMessageContaining("There is no such commit");
  }

  @Test
  void tellNothingOfWhatIsNoCommit() {
    assertThatThrownBy(() -> changes(report.id(), "../../main"))
        .hasMessageContaining("There is no such commit");
  }
}
