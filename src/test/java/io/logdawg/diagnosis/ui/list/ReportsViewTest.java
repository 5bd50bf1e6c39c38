package io.logdawg.diagnosis.ui.list;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.reports.ReportStatus;
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
    assertThat(_get(Select.class).getValue()).isEqualTo(ReportStatus.FAILED);
  }

  @Test
  void theAddressSearches() {
    reports.complete("Missing coupon");
    reports.complete("Lost order");

    open("reports?q=coupon");

    assertThat(_size(_get(ReportGrid.class))).isEqualTo(1);
    assertThat(_get(TextField.class).getValue()).isEqualTo("coupon");
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
}
