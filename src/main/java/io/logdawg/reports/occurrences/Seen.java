package io.logdawg.reports.occurrences;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How often an error was seen, span after span; spans without any are among them.
 *
 * @param unit how long a span is: hours, days or weeks
 * @param spans oldest first, at most 60, the one of the last time at the end
 */
public record Seen(ChronoUnit unit, List<Span> spans) {

  public Seen {
    spans = List.copyOf(spans);
  }

  /**
   * @param start in the zone that was asked for
   */
  public record Span(ZonedDateTime start, long count) {}

  public long most() {
    return spans.stream().mapToLong(Span::count).max().orElse(0);
  }
}
