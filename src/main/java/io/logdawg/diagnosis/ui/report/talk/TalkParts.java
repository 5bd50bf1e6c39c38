package io.logdawg.diagnosis.ui.report.talk;

import com.vaadin.flow.component.Component;
import io.logdawg.diagnosis.ui.LiveReports;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.checks.ReportChecks;
import io.logdawg.reports.notes.ReportNotes;
import io.logdawg.security.CurrentCaller;
import java.time.Clock;
import java.util.List;

/** Makes the parts that a team fills in. */
@org.springframework.stereotype.Component
public class TalkParts {

  private final ReportChecks checks;
  private final ReportNotes notes;
  private final CurrentCaller caller;
  private final LiveReports live;
  private final Clock clock;

  TalkParts(
      ReportChecks checks, ReportNotes notes, CurrentCaller caller, LiveReports live, Clock clock) {
    this.checks = checks;
    this.notes = notes;
    this.caller = caller;
    this.live = live;
    this.clock = clock;
  }

  public Component checklist(Report report, List<String> recommendations) {
    return followed(report.id(), new Checklist(report, recommendations, checks, caller, clock));
  }

  public Component notes(ReportId report) {
    return followed(report, new NotesSection(report, notes, caller, clock));
  }

  private <T extends Component & Runnable> T followed(ReportId report, T part) {
    live.follow(part, report::equals, part);
    return part;
  }
}
