package io.logdawg.logs.envelope.appinsights;

import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.envelope.json.JsonExtents;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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
    for (JsonExtents.Extent extent : JsonExtents.in(lines)) {
      LogLine line = lines.get(extent.first());
      for (JsonNode item : TelemetryItem.in(extent.value())) {
        new TelemetryItem(item).entry(line).ifPresent(entries::add);
      }
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Opened.Entries(entries));
  }
}
