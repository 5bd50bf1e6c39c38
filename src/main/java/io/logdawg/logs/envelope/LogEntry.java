package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a logger wrote; or the whole of a text without marks.
 *
 * @param lines the message and the stack, without what the logger put before them; never empty
 * @param time that the logger gave it; a wrapper's is each line's
 * @param level as the logger spells it
 */
public record LogEntry(
    List<LogLine> lines,
    @Nullable Instant time,
    @Nullable String level,
    @Nullable String service,
    @Nullable String requestId,
    @Nullable String thread) {

  public @Nullable Severity severity() {
    return Severity.of(level).orElse(null);
  }

  /** The same with lines that turned out to be its own too. */
  public LogEntry followedBy(List<LogLine> more) {
    var all = new ArrayList<>(lines);
    all.addAll(more);
    return new LogEntry(List.copyOf(all), time, level, service, requestId, thread);
  }
}
