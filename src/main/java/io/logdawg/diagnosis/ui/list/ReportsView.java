package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import io.logdawg.codebases.Repositories;
import io.logdawg.diagnosis.ui.LiveReports;
import io.logdawg.diagnosis.ui.submit.DiagnoseNavigation;
import io.logdawg.reports.Reports;
import io.logdawg.uikit.EmptyState;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** The reports, newest first, with states that change by themselves. */
@Route("reports")
@PageTitle("Reports · Log Dawg")
@Menu(title = "Reports", order = 2, icon = "vaadin:file-text-o")
@PermitAll
class ReportsView extends Main implements BeforeEnterObserver {

  private static final int SHORT = 12;

  private final Reports reports;
  private final FilterBar filters;
  private final ReportGrid grid;
  private final EmptyState none =
      new EmptyState(
          VaadinIcon.FILE_TEXT_O,
          "No reports yet",
          "Send an error log, and Log Dawg finds the code and the commit behind it.",
          DiagnoseNavigation.link("Diagnose a log"));
  private final EmptyState noMatch =
      new EmptyState(
          VaadinIcon.SEARCH,
          "No report matches",
          "Search for something else, or take a filter away.");
  private ReportFilter filter = ReportFilter.NONE;

  ReportsView(Reports reports, Repositories repositories, LiveReports live, Clock clock) {
    this.reports = reports;
    addClassNames("page", "reports");
    filters = new FilterBar(repositories.list(), this::filter);
    grid = new ReportGrid(clock);
    grid.setDataProvider(ReportPages.of(reports, () -> filter));
    add(
        new PageHeader("Reports", "Every diagnosis of your organization."),
        filters,
        grid,
        none,
        noMatch);
    live.follow(this, _ -> true, this::refresh);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = ReportFilter.of(event.getLocation().getQueryParameters());
    filters.show(filter);
    refresh();
  }

  /** The address follows, so that it can be sent to a colleague. */
  private void filter(ReportFilter wanted) {
    filter = wanted;
    refresh();
    getUI()
        .ifPresent(page ->
            page.getPage()
                .getHistory()
                .replaceState(
                    null,
                    new Location(
                        RouteConfiguration.forSessionScope().getUrl(ReportsView.class),
                        wanted.toQuery())));
  }

  private void refresh() {
    long count = reports.count(filter.page(1, 0));
    boolean any = count > 0;
    boolean filtered = !filter.equals(ReportFilter.NONE);
    grid.setVisible(any);
    // A short list ends where its last row does; a long one scrolls in itself.
    grid.setAllRowsVisible(count <= SHORT);
    none.setVisible(!any && !filtered);
    noMatch.setVisible(!any && filtered);
    filters.setVisible(any || filtered);
    grid.getDataProvider().refreshAll();
  }
}
