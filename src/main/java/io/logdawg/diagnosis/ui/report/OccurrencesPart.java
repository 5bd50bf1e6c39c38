package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.html.Div;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.Reports;
import io.logdawg.reports.occurrences.Occurrences;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;

/** The occurrences of a report, from the second on. */
final class OccurrencesPart extends Div implements Runnable {

  private final transient ReportId report;
  private final transient Reports reports;
  private final transient Occurrences occurrences;
  private final transient Clock clock;
  private int shown;

  OccurrencesPart(ReportSummary report, Reports reports, Occurrences occurrences, Clock clock) {
    this.report = report.id();
    this.reports = reports;
    this.occurrences = occurrences;
    this.clock = clock;
    show(report);
  }

  /** Shows them as they are now; an open table stays open where there are no more. */
  @Override
  public void run() {
    try {
      show(reports.summary(report));
    } catch (FailureException gone) {
      // The page itself says that its report is gone.
      setEnabled(false);
    }
  }

  private void show(ReportSummary summary) {
    if (summary.occurrences() != shown && summary.occurrences() > 1) {
      var seen = occurrences.of(report, RelativeTime.viewersZone());
      removeAll();
      add(new OccurrencesSection(summary, seen, clock));
    }
    shown = summary.occurrences();
  }
}
