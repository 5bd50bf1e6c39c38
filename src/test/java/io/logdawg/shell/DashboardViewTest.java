package io.logdawg.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import org.junit.jupiter.api.Test;

class DashboardViewTest extends PageTest {

  @Test
  void teachesTheFirstSteps() {
    open("");

    assertThat(text()).contains("First steps", "Diagnose a log", "Connect a repository");
  }

  @Test
  void putsWhatFailedFirst() {
    var reports = StoredReports.of(database, organization);
    reports.complete("All good");
    reports.failed("Broke off");

    open("");

    assertThat(text())
        .containsSubsequence("Needs you", "Broke off", "Latest reports", "Broke off", "All good");
  }

  @Test
  void knowsNothingOfOtherOrganizations() {
    StoredReports.of(database, TestOrganizations.create(database)).complete("Theirs");

    open("");

    assertThat(text()).contains("First steps").doesNotContain("Theirs");
  }

  @Test
  void theNavigationOffersWhatTheRoleMaySee() {
    signIn(Role.VIEWER);

    open("");

    assertThat(text())
        .contains("Reports", "Repositories")
        .doesNotContain("API keys", "Credentials");
  }
}
