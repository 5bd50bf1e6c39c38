package io.logdawg.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.diagnosis.DiagnosisTest;
import io.logdawg.diagnosis.Team;
import io.logdawg.reports.ReportId;
import io.logdawg.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work of two organizations, taken in turns by the same few workers over the same connections. */
@DiagnosisTest
class JobIsolationTest {

  private static final int LOGS = 12;

  @Autowired Team ours;
  @Autowired Team theirs;
  @Autowired TestDatabase database;

  @Test
  void aJobSeesAndWritesItsOwnOrganizationOnly() {
    ours.connectsTheSample();
    theirs.connectsTheSample();
    var ofOurs = new ArrayList<ReportId>();
    var ofTheirs = new ArrayList<ReportId>();

    for (var number = 0; number < LOGS; number++) {
      ofOurs.add(ours.sends(log("Ours", number)));
      ofTheirs.add(theirs.sends(log("Theirs", number)));
    }
    ofOurs.forEach(ours::awaitsTheEndOf);
    ofTheirs.forEach(theirs::awaitsTheEndOf);

    assertThat(stored(ours)).hasSize(LOGS).allMatch(row -> row.contains("OursException"));
    assertThat(stored(theirs)).hasSize(LOGS).allMatch(row -> row.contains("TheirsException"));
    assertThat(stored(ours)).noneMatch(row -> row.contains("TheirsException"));
    assertThat(stored(theirs)).noneMatch(row -> row.contains("OursException"));
  }

  private List<String> stored(Team team) {
    return Tables.query(
        database, "select r::text from reports r where org_id = '%s'".formatted(team.id()));
  }

  /** Each another failure, or it would be taken for one that is known. */
  private static String log(String whose, int number) {
    return """
    java.lang.%1$sException%2$d: %1$s number %2$d
        at shop.orders.Order%2$d.place(Order%2$d.java:%2$d)
    """
        .formatted(whose, number + 1);
  }
}
