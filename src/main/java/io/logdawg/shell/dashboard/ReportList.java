package io.logdawg.shell.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.diagnosis.ui.ReportBadge;
import io.logdawg.diagnosis.ui.report.ReportNavigation;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.ReportSummary;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;

/** A few reports, each a way to its page. */
final class ReportList extends PageSection {

  ReportList(String title, List<ReportSummary> reports, Clock clock) {
    super(title);
    var list = new UnorderedList();
    list.addClassNames("card", "report-list");
    reports.stream().map(report -> item(report, clock)).forEach(list::add);
    add(list);
  }

  private static ListItem item(ReportSummary report, Clock clock) {
    var detail = new Span(detail(report));
    detail.addClassNames("muted", "report-detail");
    var text = new Div(ReportNavigation.link(report.title(), report.id()), detail);
    text.addClassName("report-cell");
    return new ListItem(
        ReportBadge.of(report.status()), text, new RelativeTime(report.lastSeenAt(), clock));
  }

  private static String detail(ReportSummary report) {
    return report.status() == ReportStatus.FAILED && report.error() != null
        ? report.error()
        : report.repository();
  }
}
