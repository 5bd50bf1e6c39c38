package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
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
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.reports.listing.ReportCount;
import io.logdawg.uikit.EmptyState;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The reports, newest first, with states that change by themselves. */
@Route("reports")
@PageTitle("Reports · Log Dawg")
@Menu(title = "Reports", order = 2, icon = "vaadin:file-text-o")
@PermitAll
class ReportsView extends Main implements BeforeEnterObserver {

  private final Reports reports;
  private final Clock clock;
  private final FilterBar filters;
  private final ReportGrid grid;
  private final Span total = new Span();
  private final Div foot;
  private final Set<ReportId> news = ConcurrentHashMap.newKeySet();
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
  private ListFilter filter = ListFilter.NONE;

  ReportsView(
      Reports reports,
      Repositories repositories,
      ListActions actions,
      LiveReports live,
      Clock clock) {
    this.reports = reports;
    this.clock = clock;
    addClassNames("page", "reports");
    filters = new FilterBar(repositories.list(), this::filter);
    grid = new ReportGrid(new ReportPages(reports), actions.mayChange(), clock);
    total.addClassNames("muted", "report-total");
    total.getElement().setAttribute("role", "status");
    foot = new Div(total, actions.export(() -> filter.at(clock.instant())));
    foot.addClassName("report-foot");
    var header = new PageHeader("Reports", "Every diagnosis of your organization.");
    header.addAction(actions.views(() -> filter, this::open));
    add(header, filters, actions.bulk(grid, this::restart), foot, grid, none, noMatch);
    live.follow(
        this,
        report -> {
          news.add(report);
          return true;
        },
        this::takeIn);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = FilterAddress.read(event.getLocation().getQueryParameters());
    filters.show(filter);
    restart();
  }

  private void open(ListFilter wanted) {
    filters.show(wanted);
    filter(wanted);
  }

  /** The address follows, so that it can be sent to a colleague. */
  private void filter(ListFilter wanted) {
    filter = wanted;
    restart();
    getUI()
        .ifPresent(page ->
            page.getPage()
                .getHistory()
                .replaceState(
                    null,
                    new Location(
                        RouteConfiguration.forSessionScope().getUrl(ReportsView.class),
                        FilterAddress.write(wanted))));
  }

  /** Rows that are shown change in their place; a report that is new begins the list anew. */
  private void takeIn() {
    var changed = Set.copyOf(news);
    news.removeAll(changed);
    if (changed.isEmpty() || !grid.hasShown(changed)) {
      restart();
    } else {
      var now = reports.summaries(changed);
      if (now.size() == changed.size()) {
        grid.replace(now);
      } else {
        restart();
      }
    }
  }

  private void restart() {
    var wanted = filter.at(clock.instant());
    boolean any = grid.show(wanted);
    var count = any ? grid.countKnown().orElseGet(() -> reports.count(wanted)) : new ReportCount(0);
    grid.expect(count);
    total.setText(count + (count.isExact() && count.counted() == 1 ? " report" : " reports"));
    boolean filtered = !filter.equals(ListFilter.NONE);
    grid.setVisible(any);
    foot.setVisible(any);
    none.setVisible(!any && !filtered);
    noMatch.setVisible(!any && filtered);
    filters.setVisible(any || filtered);
  }
}
