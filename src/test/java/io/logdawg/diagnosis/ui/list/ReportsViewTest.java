package io.logdawg.diagnosis.ui.list;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.triage.TriageState;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportsViewTest extends PageTest {

  private StoredReports reports;

  @BeforeEach
  void repository() {
    reports = StoredReports.of(database, organization);
  }

  @Test
  void listsTheNewestFirst() {
    reports.complete("Older");
    reports.failed("Newer");

    open("reports");

    var grid = _get(ReportGrid.class);
    assertThat(_size(grid)).isEqualTo(2);
    assertThat(_get(grid, 0).title()).isEqualTo("Newer");
  }

  @Test
  void withoutAnyTeachesHowToGetOne() {
    open("reports");

    assertThat(text()).contains("No reports yet", "Diagnose a log");
    _assertNone(ReportGrid.class);
  }

  @Test
  void theAddressFilters() {
    reports.complete("Good");
    reports.failed("Bad");

    open("reports?status=failed");

    var grid = _get(ReportGrid.class);
    assertThat(_size(grid)).isEqualTo(1);
    assertThat(_get(grid, 0).title()).isEqualTo("Bad");
    assertThat(_find(Select.class)).extracting("value").contains(ReportStatus.FAILED);
  }

  @Test
  void theAddressSearches() {
    reports.complete("Missing coupon");
    reports.complete("Lost order");

    open("reports?q=coupon");

    assertThat(_size(_get(ReportGrid.class))).isEqualTo(1);
    assertThat(_get(TextField.class, spec -> spec.withClasses("filter-search")).getValue())
        .isEqualTo("coupon");
  }

  @Test
  void saysWhenNothingMatches() {
    reports.complete("Good");

    open("reports?q=nothing-like-it");

    assertThat(text()).contains("No report matches");
  }

  @Test
  void anAddressThatMeansNothingFiltersNothing() {
    reports.complete("Good");

    open("reports?status=purple&repository=1");

    assertThat(_size(_get(ReportGrid.class))).isEqualTo(1);
  }

  @Test
  void showsNoOtherOrganizationsReports() {
    StoredReports.of(database, TestOrganizations.create(database)).complete("Theirs");

    open("reports");

    assertThat(text()).contains("No reports yet");
  }

  @Test
  void theAddressFiltersByDecision() {
    reports.complete("Still there");
    resolved("Mended");

    open("reports?triage=resolved");

    var grid = _get(ReportGrid.class);
    assertThat(_size(grid)).isEqualTo(1);
    assertThat(_get(grid, 0).title()).isEqualTo("Mended");
  }

  @Test
  void marksWhatCameBackAndWhatIsNew() {
    var report = reports.complete("Again");
    TestOrganizations.execute(
        database,
        """
        update reports set resolved_at = now(), resolved_by = 'Ann', regressed_at = now()
        where id = '%s'
        """
            .formatted(report));

    open("reports");

    var row = _get(_get(ReportGrid.class), 0);
    assertThat(row.triage().isRegression()).isTrue();
    assertThat(row.unread()).isTrue();
  }

  @Test
  void whatHasBeenOpenedIsNotNewAnyMore() {
    open("reports/" + reports.complete("Good"));

    open("reports");

    assertThat(_get(_get(ReportGrid.class), 0).unread()).isFalse();
  }

  @Test
  void chosenReportsAreResolvedTogether() {
    reports.complete("One");
    reports.complete("Two");
    open("reports");
    var grid = _get(ReportGrid.class);

    grid.select(_get(grid, 0));
    grid.select(_get(grid, 1));
    _click(_get(Button.class, spec -> spec.withText("Resolve")));
    _click(_get(Button.class, spec -> spec.withClasses("confirm-resolve")));

    roundtrip();
    assertThat(_get(grid, 0).triage().state()).isEqualTo(TriageState.RESOLVED);
    assertThat(_get(grid, 1).triage().state()).isEqualTo(TriageState.RESOLVED);
  }

  @Test
  void aCommitThatIsNoneIsSaidInTheDialog() {
    reports.complete("One");
    open("reports");
    var grid = _get(ReportGrid.class);
    grid.select(_get(grid, 0));
    _click(_get(Button.class, spec -> spec.withText("Resolve")));

    fill(_get(TextField.class, spec -> spec.withLabel("Fixed by commit (optional)")), "nonsense");
    _click(_get(Button.class, spec -> spec.withClasses("confirm-resolve")));

    assertThat(
            _get(TextField.class, spec -> spec.withLabel("Fixed by commit (optional)")).isInvalid())
        .isTrue();
  }

  @Test
  void deletingSaysWhatGoesWithIt() {
    reports.complete("One");
    open("reports");
    var grid = _get(ReportGrid.class);
    grid.select(_get(grid, 0));

    _click(_get(Button.class, spec -> spec.withText("Delete")));

    assertThat(_get(ConfirmDialog.class).getElement().getProperty("header"))
        .isEqualTo("Delete this report?");
    assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
        .contains("with the logs", "the occurrence");
  }

  @Test
  void aViewerChoosesNothing() {
    reports.complete("One");
    signIn(Role.VIEWER);

    open("reports");

    assertThat(_get(ReportGrid.class).getSelectionModel())
        .isNotInstanceOf(GridMultiSelectionModel.class);
  }

  @Test
  void aSavedViewBringsItsFilterBack() {
    reports.complete("Good");
    reports.failed("Bad");
    open("reports?status=failed");
    _get(ViewsMenu.class).save("Broken", false);

    open("reports");
    _get(ViewsMenu.class).choose("Broken");

    var grid = _get(ReportGrid.class);
    assertThat(_size(grid)).isEqualTo(1);
    assertThat(_get(grid, 0).title()).isEqualTo("Bad");
  }

  private void resolved(String title) {
    TestOrganizations.execute(
        database,
        """
        update reports set triage = 'resolved', resolved_at = now(), resolved_by = 'Ann'
        where id = '%s'
        """
            .formatted(reports.complete(title)));
  }
}
