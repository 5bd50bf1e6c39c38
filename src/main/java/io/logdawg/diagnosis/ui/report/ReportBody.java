package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.Component;
import io.logdawg.diagnosis.ui.report.evidence.Evidence;
import io.logdawg.diagnosis.ui.report.push.PossiblyFixedSection;
import io.logdawg.diagnosis.ui.report.push.PushedCommitsSection;
import io.logdawg.diagnosis.ui.report.push.TouchedReportsSection;
import io.logdawg.reports.PushData;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What stands under the head of a report, by its state; the answer before what it rests on. */
final class ReportBody {

  private ReportBody() {}

  static List<Component> of(Report report, ReportActions actions, ReportParts made, Clock clock) {
    var parts = new ArrayList<Component>();
    switch (report.status()) {
      case PENDING, PROCESSING -> parts.add(made.running(report));
      case FAILED -> parts.add(new FailedPanel(report, actions));
      case COMPLETE -> {}
    }
    if (!report.possibleFixes().isEmpty()) {
      parts.add(new PossiblyFixedSection(report.possibleFixes(), ReportNavigation::link, clock));
    }
    if (report.data() instanceof ReportData found) {
      parts.addAll(push(found));
      parts.addAll(made.answer(report, found));
    }
    parts.add(made.occurrences(report));
    parts.add(made.notes(report));
    parts.addAll(Evidence.of(report));
    made.modelCalls(report).ifPresent(parts::add);
    return parts;
  }

  private static List<Component> push(ReportData found) {
    var parts = new ArrayList<Component>();
    if (found.push() instanceof PushData push) {
      if (!push.touched().isEmpty()) {
        parts.add(new TouchedReportsSection(push.touched(), ReportNavigation::link));
      }
      if (!push.commits().isEmpty()) {
        parts.add(new PushedCommitsSection(push));
      }
    }
    return parts;
  }
}
