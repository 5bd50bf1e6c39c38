package io.logdawg.shell.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.NativeTable;
import io.logdawg.base.Ids;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import io.logdawg.uikit.StackedBars;
import java.time.Duration;
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
  void saysHowThingsGoAsAPictureAndAsATable() {
    var reports = StoredReports.of(database, organization);
    reports.complete("All good");
    reports.failed("Broke off");

    open("");

    assertThat(_get(StackedBars.class).getElement().getAttribute("aria-label"))
        .contains("14 days", "2 in all", "at most 2 a day");
    assertThat(_get(NativeTable.class).getBody().getRows()).hasSize(14);
    assertThat(text())
        .containsSubsequence("Time to a report", "0.0 s", "First file was right", "Nobody has")
        .containsSubsequence("Most frequent in 14 days", "NullPointerException", "2 times");
  }

  @Test
  void whatComesInMoreOftenComesFirst() {
    var reports = StoredReports.of(database, organization);
    var report = reports.complete("No coupon");
    for (int i = 0; i < 3; i++) {
      TestOrganizations.execute(
          database,
          "insert into occurrences (id, org_id, report_id, received_at) values ('%s', '%s', '%s', now())"
              .formatted(Ids.next(), organization, report));
    }

    open("");

    assertThat(text())
        .containsSubsequence(
            "Needs you: coming in more often",
            "No coupon",
            "4 times in the last day, 0 the day before");
  }

  @Test
  void whatWaitsSaysSinceWhen() {
    TestOrganizations.report(
        database, organization, TestOrganizations.repository(database, organization));

    open("");

    assertThat(text()).containsSubsequence("Under way", "1 of them waiting, the oldest since");
  }

  @Test
  void aReportThatFailsMeanwhileAppearsByItself() {
    var reports = StoredReports.of(database, organization);
    reports.complete("All good");
    open("");

    reports.failed("Broke off");

    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(10))
        .until(() -> {
          roundtrip();
          return text().contains("Broke off");
        });
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
