package io.logdawg.diagnosis.ui.report.answer;

import com.vaadin.flow.component.Component;
import io.logdawg.reports.ReportData;
import java.util.ArrayList;
import java.util.List;

/** The answer in parts, the most useful first; parts that have nothing to say are left out. */
public final class Answer {

  private Answer() {}

  public static List<Component> of(ReportData found) {
    var parts = new ArrayList<Component>();
    if (!found.files().isEmpty()) {
      parts.add(new FirstSuspectSection(found.files().getFirst()));
    }
    if (!found.commits().isEmpty()) {
      parts.add(new SuspectCommitsSection(found.commits()));
    }
    if (!found.recommendations().isEmpty()) {
      parts.add(new RecommendationsSection(found.recommendations()));
    }
    if (found.files().size() > 1) {
      parts.add(new OtherFilesSection(found.files().subList(1, found.files().size())));
    }
    if (!found.rootCause().isBlank() || !found.errorAnalysis().isBlank()) {
      parts.add(new CauseSection(found));
    }
    return parts;
  }
}
