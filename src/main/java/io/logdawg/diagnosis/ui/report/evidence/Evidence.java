package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.Component;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import java.util.ArrayList;
import java.util.List;

/** What stands behind an answer, or behind a failure to find one. */
public final class Evidence {

  private Evidence() {}

  public static List<Component> of(Report report) {
    var parts = new ArrayList<Component>();
    if (report.data() instanceof ReportData found && EvidenceSection.hasAny(found)) {
      parts.add(new EvidenceSection(found));
    }
    if (report.push() == null) {
      parts.add(new LogSection(report));
    }
    if (report.data() instanceof ReportData found && !found.trace().isEmpty()) {
      if (found.model() != null) {
        parts.add(new ModelSection(found.model()));
      }
      parts.add(new TraceSection(found.trace()));
    }
    return parts;
  }
}
