package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.html.Code;
import io.logdawg.reports.ReportData.LineSpan;
import io.logdawg.reports.ReportData.LogReading;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.RelativeTime;
import java.time.Instant;
import java.util.stream.Collectors;

/** What was understood of a log, and what was not. */
final class LogFacts extends Facts {

  LogFacts(LogReading log) {
    if (!log.headline().isBlank()) {
      fact("Says", log.headline());
    }
    fact("Read as", log.dialect() + ", " + log.envelope());
    if (log.time() instanceof Instant time) {
      fact("Happened", RelativeTime.exact(time));
    }
    if (log.level() instanceof String level) {
      fact("Level", level);
    }
    if (log.service() instanceof String service) {
      fact("Service", service);
    }
    if (log.requestId() instanceof String request) {
      fact("Request", new Code(request));
    }
    if (!log.choice().isBlank()) {
      fact("Chosen", log.choice());
    }
    if (!log.unread().isEmpty()) {
      fact(
          "Not understood",
          log.unread().stream().map(LogFacts::lines).collect(Collectors.joining(", ")));
    }
  }

  private static String lines(LineSpan span) {
    return span.first() == span.last()
        ? "line " + span.first()
        : "lines %d to %d".formatted(span.first(), span.last());
  }
}
