package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.logdawg.diagnosis.ui.ReportBadge;
import io.logdawg.diagnosis.ui.report.ReportNavigation;
import io.logdawg.diagnosis.ui.triage.TriageBadge;
import io.logdawg.reports.ReportSummary;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;

/** What stands in the cells of a report's row, and in its card on a phone. */
record ReportCells(Clock clock) {

  Component title(ReportSummary report) {
    var head = new Div();
    head.addClassName("report-head-line");
    if (report.unread()) {
      var dot = new Span();
      dot.addClassName("unread");
      dot.setTitle("New to you");
      dot.getElement().setAttribute("role", "img").setAttribute("aria-label", "New to you");
      head.add(dot);
    }
    head.add(ReportNavigation.link(report.title(), report.id()));
    TriageBadge.of(report.triage()).ifPresent(head::add);
    var detail = new Span(detail(report));
    detail.addClassNames("muted", "report-detail");
    var cell = new Div(head, detail);
    cell.addClassName("report-cell");
    return cell;
  }

  private static String detail(ReportSummary report) {
    return switch (report.status()) {
      case PENDING -> report.waitReason() == null ? "Waiting for its turn" : report.waitReason();
      case PROCESSING -> report.step() == null ? "Beginning" : report.step();
      case COMPLETE -> report.errorType() == null ? "" : report.errorType();
      case FAILED -> report.error() == null ? "" : report.error();
    };
  }

  Component repository(ReportSummary report) {
    var name = new Span(report.repository());
    name.addClassName("report-repository");
    name.setTitle(report.repository());
    return name;
  }

  Component confidence(ReportSummary report) {
    return number(
        report.confidence() instanceof Double known ? Math.round(known * 100) + " %" : "");
  }

  Component seen(ReportSummary report) {
    return number("%,d ×".formatted(report.occurrences()));
  }

  private static Component number(String text) {
    var number = new Span(text);
    number.addClassName("report-number");
    return number;
  }

  Component time(ReportSummary report) {
    return new RelativeTime(report.lastSeenAt(), clock);
  }

  Component card(ReportSummary report) {
    var foot = new Div(ReportBadge.of(report.status()), seen(report), time(report));
    foot.addClassName("report-card-foot");
    var repository = new Span(report.repository());
    repository.addClassNames("muted", "report-repository");
    var card = new Div(title(report), repository, foot);
    card.addClassName("report-card");
    return card;
  }
}
