package io.logdawg.logs.reading;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure and the entry that holds it.
 *
 * @param sureness the dialect's score
 */
record FoundFailure(LogEntry entry, Finding finding, String dialect, double sureness) {

  private static final List<String> UNCAUGHT =
      List.of("Exception in thread", "Traceback (", "Uncaught", "Unhandled", "panic");

  boolean runsThroughApp() {
    return finding.runsThroughApp();
  }

  /**
   * As the logger spells it. What nobody caught is printed without a mark and so stands in an entry
   * that it is no part of: it has no level.
   */
  @Nullable String level() {
    Severity severity = entry.severity();
    boolean mild = severity != null && severity.compareTo(Severity.WARN) < 0;
    return mild && finding.first() > 0 && looksUncaught() ? null : entry.level();
  }

  @Nullable Severity severity() {
    return Severity.of(level()).orElse(null);
  }

  @Nullable Instant time() {
    if (entry.time() != null) {
      return entry.time();
    }
    Instant time = firstLine().origin().time();
    return time == null ? entry.lines().getFirst().origin().time() : time;
  }

  @Nullable String service() {
    return entry.service() == null ? firstLine().origin().service() : entry.service();
  }

  LogLine firstLine() {
    return entry.lines().get(finding.first());
  }

  private boolean looksUncaught() {
    String text = firstLine().text();
    return UNCAUGHT.stream().anyMatch(text::startsWith);
  }
}
