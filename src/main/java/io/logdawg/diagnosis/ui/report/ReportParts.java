package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.Component;
import io.logdawg.diagnosis.ui.LiveReports;
import io.logdawg.diagnosis.ui.report.answer.Answer;
import io.logdawg.diagnosis.ui.report.changes.CommitChangesParts;
import io.logdawg.diagnosis.ui.report.evidence.ModelCallsParts;
import io.logdawg.diagnosis.ui.report.talk.TalkParts;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.Reports;
import io.logdawg.reports.occurrences.Occurrences;
import io.logdawg.reports.progress.ReportProgress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes the parts of a report that ask services of their own. */
@org.springframework.stereotype.Component
class ReportParts {

  private final CommitChangesParts changes;
  private final TalkParts talk;
  private final ModelCallsParts modelCalls;
  private final Occurrences occurrences;
  private final Reports reports;
  private final ReportProgress progress;
  private final LiveReports live;
  private final Clock clock;

  ReportParts(
      CommitChangesParts changes,
      TalkParts talk,
      ModelCallsParts modelCalls,
      Occurrences occurrences,
      Reports reports,
      ReportProgress progress,
      LiveReports live,
      Clock clock) {
    this.changes = changes;
    this.talk = talk;
    this.modelCalls = modelCalls;
    this.occurrences = occurrences;
    this.reports = reports;
    this.progress = progress;
    this.live = live;
    this.clock = clock;
  }

  List<Component> answer(Report report, ReportData found) {
    return Answer.of(
        found,
        commit -> changes.of(report, commit),
        recommendations -> talk.checklist(report, recommendations));
  }

  Component occurrences(Report report) {
    return followed(report, new OccurrencesPart(report.summary(), reports, occurrences, clock));
  }

  Component running(Report report) {
    return followed(report, new RunningPanel(report.id(), reports, progress));
  }

  private <T extends Component & Runnable> T followed(Report report, T part) {
    live.follow(part, report.id()::equals, part);
    return part;
  }

  Optional<Component> modelCalls(Report report) {
    return modelCalls.of(report);
  }

  Component notes(Report report) {
    return talk.notes(report.id());
  }
}
