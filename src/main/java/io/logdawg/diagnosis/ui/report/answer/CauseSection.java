package io.logdawg.diagnosis.ui.report.answer;

import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.reports.ReportData;
import io.logdawg.uikit.PageSection;
import java.util.stream.Stream;

/** How the failure came about. */
final class CauseSection extends PageSection {

  CauseSection(ReportData found) {
    super("How it came about");
    Stream.of(found.rootCause(), found.errorAnalysis())
        .distinct()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .map(Paragraph::new)
        .forEach(this::add);
  }
}
