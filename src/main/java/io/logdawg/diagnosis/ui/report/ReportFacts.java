package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportSummary;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where and when: repository, commit, times, who asked. */
final class ReportFacts extends Facts {

  ReportFacts(Report report, Clock clock) {
    var summary = report.summary();
    fact("Repository", summary.repository());
    if (summary.commit() instanceof String commit) {
      fact("Read at commit", commit(commit, report.ref()));
    } else if (report.ref() instanceof String ref) {
      fact("To be read at", new Code(ref));
    }
    fact("Reported", new RelativeTime(summary.createdAt(), clock));
    if (summary.occurrences() > 1) {
      fact(
          "Seen %d times, last".formatted(summary.occurrences()),
          new RelativeTime(summary.lastSeenAt(), clock));
    }
    if (report.requestedBy() instanceof String who) {
      fact("Asked by", who + via(summary));
    }
    if (report.source() instanceof String source) {
      fact("Sent by", source);
    }
    if (summary.startedAt() instanceof Instant start
        && summary.finishedAt() instanceof Instant end) {
      fact("Took", seconds(Duration.between(start, end)));
    }
  }

  private static Component commit(String commit, @Nullable String ref) {
    var code = new Code(commit.substring(0, Math.min(8, commit.length())));
    code.setTitle(commit);
    return ref == null || commit.startsWith(ref)
        ? code
        : new Span(code, new Span(" (" + ref + ")"));
  }

  private static String via(ReportSummary summary) {
    return switch (summary.trigger()) {
      case "api" -> ", over REST";
      case "push" -> ", by a push";
      default -> "";
    };
  }

  private static String seconds(Duration took) {
    return took.toMillis() < 10_000
        ? "%.1f s".formatted(took.toMillis() / 1000.0)
        : took.toSeconds() + " s";
  }
}
