package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.Reports;
import io.logdawg.reports.progress.Progress;
import io.logdawg.reports.progress.ReportProgress;
import io.logdawg.uikit.RelativeTime;
import java.time.Instant;

/** What a diagnosis that is not finished is doing, how far it is, or what it waits for. */
final class RunningPanel extends Div implements Runnable {

  private final transient ReportId report;
  private final transient Reports reports;
  private final transient ReportProgress progress;
  private final Paragraph step = new Paragraph();
  private final Paragraph figures = new Paragraph();
  private final Div writing = new Div();
  private final Paragraph words = new Paragraph();

  RunningPanel(ReportId report, Reports reports, ReportProgress progress) {
    this.report = report;
    this.reports = reports;
    this.progress = progress;
    addClassNames("card", "running");
    setId("report-running");
    // The step is said aloud as it changes; the figures, every second, are not.
    step.getElement().setAttribute("role", "status");
    figures.addClassName("muted");
    figures.setId("report-progress");
    var bar = new ProgressBar();
    bar.setIndeterminate(true);
    bar.getElement().setAttribute("aria-label", "Diagnosis under way");
    var hint = new Paragraph("The answer appears here by itself; you need not wait on this page.");
    hint.addClassName("muted");
    var unchecked = new Paragraph("The language model writes. None of it is checked yet:");
    unchecked.addClassName("muted");
    writing.addClassName("writing");
    writing.setId("report-writing");
    writing.add(unchecked, words);
    add(step, bar, figures, hint, writing);
    run();
  }

  /** Shows how far it is now. */
  @Override
  public void run() {
    try {
      show(reports.summary(report), progress.of(report));
    } catch (FailureException gone) {
      // The page itself says that its report is gone.
      setEnabled(false);
    }
  }

  private void show(ReportSummary summary, Progress now) {
    var sentence = sentence(summary);
    if (summary.waitUntil() instanceof Instant until) {
      sentence += " It goes on by itself at " + RelativeTime.exact(until) + ".";
    }
    if (!sentence.equals(step.getText())) {
      step.setText(sentence);
    }
    figures.setText(
        "%s made, %,d kB read so far."
            .formatted(
                now.requests() == 1 ? "1 request" : "%,d requests".formatted(now.requests()),
                (now.bytes() + 1023) / 1024));
    words.setText(now.writing());
    writing.setVisible(summary.status() == ReportStatus.PROCESSING && !now.writing().isEmpty());
    figures.setVisible(summary.status() == ReportStatus.PROCESSING && now.requests() > 0);
  }

  private static String sentence(ReportSummary summary) {
    if (summary.status() == ReportStatus.PENDING) {
      return summary.waitReason() == null ? "Waiting for its turn." : summary.waitReason();
    }
    return summary.step() == null ? "Beginning." : "Now: " + summary.step() + ".";
  }
}
