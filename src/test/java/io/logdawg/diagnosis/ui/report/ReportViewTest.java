package io.logdawg.diagnosis.ui.report;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import io.logdawg.base.Ids;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.reports.ReportChanges;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import io.logdawg.uikit.FailureText;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class ReportViewTest extends PageTest {

  @Autowired private AutowireCapableBeanFactory factory;
  @Autowired private ReportChanges changes;

  private StoredReports reports;

  @BeforeEach
  void repository() {
    reports = StoredReports.of(database, organization);
  }

  @Test
  void saysTheAnswerBeforeWhatItRestsOn() {
    open("reports/" + reports.complete("No coupon"));

    assertThat(text())
        .containsSubsequence(
            "No coupon",
            "Complete",
            "High confidence",
            "The coupon is missing.",
            "src/Discounts.java",
            "82f8cd07",
            "It changed line 31.",
            "Check for a coupon first.",
            "src/Orders.java",
            "Nobody checks the coupon.",
            "One frame fits two files.",
            "the log's text",
            "read the log");
  }

  @Test
  void saysWhereItStandsAndHowToTakeItElsewhere() {
    open("reports/" + reports.complete("No coupon"));

    assertThat(text())
        .containsSubsequence(
            "Reports No coupon", "Copy link", "Copy as Markdown", "Download Markdown");
  }

  @Test
  void whatIsNotFinishedCannotBeTakenElsewhere() {
    open("reports/" + TestOrganizations.report(database, organization, reports.repository()));

    assertThat(text()).doesNotContain("Copy as Markdown", "Download Markdown");
  }

  @Test
  void showsCodeAsTextAndNeverAsHtml() {
    open("reports/" + reports.complete("No coupon"));

    assertThat(text()).contains("<b>two</b>");
  }

  @Test
  void aCommitsChangesAreAskedForWhenTheyAreOpened() {
    open("reports/" + reports.complete("No coupon"));
    assertThat(text()).doesNotContain("Asking the provider");

    _find(Details.class, spec -> spec.withPredicate(it -> it.hasClassName("commit-changes")))
        .getFirst()
        .setOpened(true);

    assertThat(text()).contains("Asking the provider");
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip(false);
          // The repository is an invented one, of which no server knows.
          assertThat(_find(FailureText.class)).isNotEmpty();
          assertThat(text()).doesNotContain("Asking the provider");
        });
  }

  @Test
  void aFailedOneOffersToRunAgain() {
    open("reports/" + reports.failed("Broke off"));

    assertThat(text()).contains("Failed");
    assertThat(_find(Button.class, spec -> spec.withText("Run again"))).isNotEmpty();
  }

  @Test
  void anUnknownIdIsNotFound() {
    open("reports/" + Ids.next());

    assertThat(text()).contains("There is no such report.");
  }

  @Test
  void whatIsNoIdIsNotFound() {
    open("reports/nonsense");

    assertThat(text()).contains("There is no such report.");
  }

  @Test
  void anotherOrganizationsReportIsNotFound() {
    var others = StoredReports.of(database, TestOrganizations.create(database));

    open("reports/" + others.complete("Secret title"));

    assertThat(text()).contains("There is no such report.").doesNotContain("Secret title");
  }

  @Test
  void deletesOnlyAfterAskingAndThenShowsTheList() {
    var id = reports.complete("To be deleted");
    open("reports/" + id);

    _click(_get(Button.class, spec -> spec.withText("Delete")));
    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("reports/" + id);
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("reports");
    assertThat(text()).doesNotContain("To be deleted");
  }

  @Test
  void viewersAreOfferedNothingThatChangesIt() {
    var id = reports.complete("Read only");
    signIn(Role.VIEWER);

    open("reports/" + id);

    assertThat(text()).contains("Read only");
    assertThat(_find(Button.class, spec -> spec.withText("Delete"))).isEmpty();
    assertThat(_find(Button.class, spec -> spec.withText("Run again"))).isEmpty();
  }

  @Test
  void showsWhatChangesWithoutBeingReloaded() {
    var id = reports.failed("First title");
    open("reports/" + id);

    TestOrganizations.execute(
        database, "update reports set title = 'Second title' where id = '%s'".formatted(id));

    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          roundtrip();
          assertThat(text()).contains("Second title");
        });
  }

  @Test
  void aVerdictIsTakenAndTold() {
    open("reports/" + reports.complete("No coupon"));

    _click(_get(Button.class, spec -> spec.withClasses("verdict-right")));

    assertThat(text()).contains("Test ADMIN said", "this is right");
    _click(_get(Button.class, spec -> spec.withText("Take back")));
    assertThat(text()).contains("Is the first file the one to change?");
  }

  @Test
  void whatIsResolvedSaysByWhomAndOpensAgain() {
    open("reports/" + reports.complete("No coupon"));

    _click(_get(Button.class, spec -> spec.withText("Resolve")));
    _click(_get(Button.class, spec -> spec.withClasses("confirm-resolve")));

    assertThat(text()).contains("Resolved", "By Test ADMIN");
    _click(_get(Button.class, spec -> spec.withText("Reopen")));
    assertThat(text()).doesNotContain("By Test ADMIN");
  }

  @Test
  void whatIsIgnoredSaysUntilWhen() {
    open("reports/" + reports.complete("No coupon"));

    _click(_get(Button.class, spec -> spec.withText("Ignore")));
    _click(_get(Button.class, spec -> spec.withClasses("confirm-ignore")));

    assertThat(text()).contains("Ignored", "By Test ADMIN since", ", until ");
  }

  @Test
  void aViewerDecidesAndJudgesNothing() {
    var report = reports.complete("No coupon");
    signIn(Role.VIEWER);

    open("reports/" + report);

    assertThat(text()).doesNotContain("Resolve", "Ignore", "Is the first file");
  }

  @Test
  void whatChangesBetweenReadingAndShowingIsShown() {
    var id = reports.failed("First title");
    var before = changes.heard();
    var view = factory.createBean(ReportView.class);
    view.setParameter(null, id.toString());

    TestOrganizations.execute(
        database, "update reports set title = 'Second title' where id = '%s'".formatted(id));
    await().until(() -> changes.heard() > before);
    UI.getCurrent().add(view);

    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          assertThat(text()).contains("Second title");
        });
  }
}
