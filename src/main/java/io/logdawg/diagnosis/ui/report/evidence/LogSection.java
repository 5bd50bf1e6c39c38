package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.details.Details;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData.FrameReading;
import io.logdawg.reports.ReportData.LogReading;
import io.logdawg.uikit.PageSection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log as it came, and what was read from it. */
final class LogSection extends PageSection {

  LogSection(Report report) {
    super("The log");
    setId("log");
    var reading = report.data() == null ? null : report.data().log();
    if (reading != null) {
      add(new LogFacts(reading));
      if (reading.traces().stream().anyMatch(trace -> !trace.frames().isEmpty())) {
        add(new FramesTable(reading.traces()));
      }
    }
    var text =
        new Details(
            "Text of the log",
            new LogText(
                report.logText(),
                resolved(reading),
                reading == null ? List.of() : reading.unread()));
    text.setOpened(reading == null);
    add(text);
  }

  /** The lines whose frames were found to mean a file of the repository. */
  private static Set<Integer> resolved(@Nullable LogReading reading) {
    return reading == null
        ? Set.of()
        : reading.traces().stream()
            .flatMap(trace -> trace.frames().stream())
            .filter(frame -> frame.path() != null)
            .map(FrameReading::logLine)
            .collect(Collectors.toSet());
  }
}
