package io.logdawg.diagnosis.ui.report.answer;

import com.vaadin.flow.component.Component;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.BlamedCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The answer in parts, the most useful first; parts that have nothing to say are left out. */
public final class Answer {

  private Answer() {}

  /**
   * @param changes what each commit changed
   * @param checklist of the recommendations
   */
  public static List<Component> of(
      ReportData found,
      Function<BlamedCommit, Component> changes,
      Function<List<String>, Component> checklist) {
    var parts = new ArrayList<Component>();
    if (!found.files().isEmpty()) {
      parts.add(new FirstSuspectSection(found.files().getFirst()));
    }
    if (!found.commits().isEmpty()) {
      parts.add(new SuspectCommitsSection(found.commits(), changes));
    }
    if (!found.recommendations().isEmpty()) {
      parts.add(new RecommendationsSection(checklist.apply(found.recommendations())));
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
