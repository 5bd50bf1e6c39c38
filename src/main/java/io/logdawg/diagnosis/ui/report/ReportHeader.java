package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.diagnosis.ui.ReportBadge;
import io.logdawg.diagnosis.ui.triage.TriageLine;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.uikit.ConfidenceMeter;
import java.time.Clock;

/** The answer in a title, a state, a sentence and a confidence; then when and where. */
final class ReportHeader extends Header {

  ReportHeader(Report report, Component actions, Clock clock) {
    addClassName("report-header");
    var title = new Div(new H1(report.summary().title()), actions);
    title.addClassName("report-title");
    add(title, state(report));
    TriageLine.of(report.summary().triage(), clock).ifPresent(this::add);
    if (report.data() instanceof ReportData found && !found.summary().isBlank()) {
      var summary = new Paragraph(found.summary());
      summary.addClassName("report-summary");
      add(summary);
    }
    add(new ReportFacts(report, clock));
  }

  /** A live region: who cannot see the badge change hears it. */
  private static Div state(Report report) {
    var state = new Div(ReportBadge.of(report.status()));
    state.addClassName("report-state");
    state.setId("report-state");
    state.getElement().setAttribute("role", "status");
    var type = report.summary().errorType();
    if (type != null && !type.isBlank()) {
      state.add(new Code(type));
    }
    if (report.summary().confidence() instanceof Double confidence) {
      state.add(new ConfidenceMeter(confidence));
    }
    return state;
  }
}
