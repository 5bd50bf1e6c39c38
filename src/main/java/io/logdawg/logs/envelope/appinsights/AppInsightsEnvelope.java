package io.logdawg.logs.envelope.appinsights;

import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.envelope.PlainEntries;
import io.logdawg.logs.envelope.json.JsonExtents;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Telemetry of Application Insights: what its SDKs send, rows of its tables as the portal and
 * continuous export write them, and answers of its query API.
 */
@Component
final class AppInsightsEnvelope implements LogEnvelope {

  private static final double SURENESS = 0.97;
  private static final List<String> MARKS =
      List.of("parsedStack", "ai.internal.sdkVersion", "outerMessage", "\"OuterMessage\"");

  @Override
  public String name() {
    return "application-insights";
  }

  @Override
  public double score(List<LogLine> lines) {
    boolean marked =
        LineSample.of(lines).stream()
            .anyMatch(line -> MARKS.stream().anyMatch(line.text()::contains));
    return marked ? SURENESS : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var entries = new ArrayList<LogEntry>();
    long inItems = 0;
    int next = 0;
    for (JsonExtents.Extent extent : JsonExtents.in(lines)) {
      LogLine line = lines.get(extent.first());
      List<LogEntry> held =
          TelemetryItem.in(extent.value()).stream()
              .map(item -> new TelemetryItem(item).entry(line))
              .flatMap(Optional::stream)
              .toList();
      if (!held.isEmpty()) {
        entries.addAll(PlainEntries.of(lines.subList(next, extent.first())));
        entries.addAll(held);
        next = extent.last() + 1;
        inItems += length(lines.subList(extent.first(), next));
      }
    }
    entries.addAll(PlainEntries.of(lines.subList(next, lines.size())));
    boolean most = inItems > 0 && inItems * 2 >= length(lines);
    return most ? Optional.of(new Opened.Entries(entries)) : Optional.empty();
  }

  private static long length(List<LogLine> lines) {
    return lines.stream().mapToLong(line -> line.text().length()).sum();
  }
}
