package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.ReportSummary;
import io.logdawg.uikit.RelativeTime;
import java.time.Instant;

/** What a diagnosis that is not finished is doing, or what it waits for. */
final class RunningPanel extends Div {

  RunningPanel(ReportSummary summary) {
    addClassNames("card", "running");
    setId("report-running");
    getElement().setAttribute("role", "status");
    var words = new Paragraph(new Span(words(summary)));
    if (summary.waitUntil() instanceof Instant until) {
      words.add(new Span(" It goes on by itself at " + RelativeTime.exact(until) + "."));
    }
    var progress = new ProgressBar();
    progress.setIndeterminate(true);
    progress.getElement().setAttribute("aria-label", "Diagnosis under way");
    add(words, progress);
    var hint = new Paragraph("The answer appears here by itself; you need not wait on this page.");
    hint.addClassName("muted");
    add(hint);
  }

  private static String words(ReportSummary summary) {
    if (summary.status() == ReportStatus.PENDING) {
      return summary.waitReason() == null ? "Waiting for its turn." : summary.waitReason();
    }
    return summary.step() == null ? "Beginning." : "Now: " + summary.step() + ".";
  }
}
