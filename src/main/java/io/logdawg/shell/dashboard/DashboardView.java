package io.logdawg.shell.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.diagnosis.ui.LiveReports;
import io.logdawg.diagnosis.ui.submit.DiagnoseNavigation;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.Reports;
import io.logdawg.reports.figures.ReportFigures;
import io.logdawg.reports.listing.ReportFilter;
import io.logdawg.uikit.PageHeader;
import io.logdawg.uikit.RelativeTime;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** What needs somebody, how things go, and what is new. */
@Route("")
@PageTitle("Dashboard · Log Dawg")
@Menu(title = "Dashboard", order = 0, icon = "vaadin:dashboard")
@PermitAll
class DashboardView extends Main {

  private static final int SHOWN = 5;

  private final Reports reports;
  private final ReportFigures figures;
  private final Repositories repositories;
  private final Credentials credentials;
  private final Clock clock;
  private final Div content = new Div();

  DashboardView(
      Reports reports,
      ReportFigures figures,
      Repositories repositories,
      Credentials credentials,
      LiveReports live,
      Clock clock) {
    this.reports = reports;
    this.figures = figures;
    this.repositories = repositories;
    this.credentials = credentials;
    this.clock = clock;
    addClassName("page");
    content.addClassName("dashboard");
    var header = new PageHeader("Dashboard", "What needs you, and what is new.");
    header.addAction(DiagnoseNavigation.link("Diagnose a log"));
    add(header, content);
    live.follow(this, _ -> true, this::refresh);
    refresh();
  }

  private void refresh() {
    content.removeAll();
    CredentialNotice.of(credentials.list(), clock.instant()).ifPresent(content::add);
    var lately = figures.lately(RelativeTime.viewersZone());
    if (!lately.any()) {
      content.add(new FirstSteps(!repositories.list().isEmpty()));
      return;
    }
    if (!lately.rising().isEmpty()) {
      content.add(new RisingErrors(lately.rising()));
    }
    if (lately.failed() > 0) {
      content.add(
          new ReportList(
              "Needs you: failed diagnoses",
              reports.list(ReportFilter.ALL.withStatus(ReportStatus.FAILED), SHOWN, 0),
              clock));
    }
    content.add(new Numbers(lately, clock), new ReportsADay(lately.days()));
    if (!lately.errors().isEmpty()) {
      content.add(new FrequentErrors(lately.errors()));
    }
    content.add(new ReportList("Latest reports", reports.list(ReportFilter.ALL, SHOWN, 0), clock));
  }
}
