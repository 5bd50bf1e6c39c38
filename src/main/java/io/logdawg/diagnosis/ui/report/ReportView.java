package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.diagnosis.ui.LiveReports;
import io.logdawg.diagnosis.ui.list.ReportsNavigation;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.Reports;
import io.logdawg.uikit.Breadcrumbs;
import io.logdawg.uikit.Notices;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One report, the answer first. Follows its diagnosis while that runs. */
@Route("reports")
@PermitAll
class ReportView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Reports reports;
  private final ReportActions actions;
  private final ReportParts parts;
  private final Clock clock;
  private final Div head = new Div();
  private final Div body = new Div();
  private @Nullable Report shown;

  ReportView(
      Reports reports, ReportActions actions, ReportParts parts, LiveReports live, Clock clock) {
    this.reports = reports;
    this.actions = actions;
    this.parts = parts;
    this.clock = clock;
    addClassNames("page", "report");
    body.addClassName("report-body");
    head.addClassName("report-head");
    add(head, body);
    live.follow(this, id -> shown != null && shown.id().equals(id), this::reread);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    var report = reports.get(parse(id));
    show(report);
    reports.read(report.id());
  }

  @Override
  public String getPageTitle() {
    return (shown == null ? "Report" : shown.summary().title()) + " · Log Dawg";
  }

  private void reread() {
    if (shown == null) {
      return;
    }
    try {
      var now = reports.get(shown.id());
      if (!now.status().isFinal() && now.equals(shown)) {
        // Only how far it is has changed, which its part shows.
        return;
      }
      show(now);
      getUI().ifPresent(page -> page.getPage().setTitle(getPageTitle()));
    } catch (FailureException gone) {
      Notices.failure(gone.failure());
      body.setEnabled(false);
    }
  }

  /** What somebody may be reading or has opened is left alone where nothing in it changed. */
  private void show(Report report) {
    var issue = actions.issue(report);
    head.removeAll();
    head.add(
        new Breadcrumbs(report.summary().title(), ReportsNavigation.link("Reports")),
        new ReportHeader(report, actions.of(report, issue, this::reread), clock));
    issue.line().ifPresent(head::add);
    actions.share(report).ifPresent(head::add);
    actions.verdict(report, this::reread).ifPresent(head::add);
    if (shown == null
        || isOtherAnswer(shown.summary(), report.summary())
        || !shown.possibleFixes().equals(report.possibleFixes())) {
      body.removeAll();
      body.add(ReportBody.of(report, actions, parts, clock));
    }
    shown = report;
  }

  private static boolean isOtherAnswer(ReportSummary before, ReportSummary now) {
    return !(before.id().equals(now.id()) && before.status() == now.status());
  }

  private static ReportId parse(String id) {
    try {
      return new ReportId(UUID.fromString(id));
    } catch (IllegalArgumentException malformed) {
      throw new FailureException(new Failure.NotFound("report"), malformed);
    }
  }
}
