package io.logdawg.logs.envelope.json;

import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.envelope.PlainEntries;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * OpenTelemetry's protocol written as JSON, as its exporters and the collector's file exporter
 * write it: {@code resourceLogs}, within them {@code scopeLogs}, within them {@code logRecords}.
 */
@Component
final class OtlpEnvelope implements LogEnvelope {

  private static final double SURENESS = 0.97;
  private static final String ROOT = "resourceLogs";

  @Override
  public String name() {
    return "otlp";
  }

  @Override
  public double score(List<LogLine> lines) {
    return LineSample.of(lines).stream().anyMatch(line -> line.text().contains("\"" + ROOT + "\""))
        ? SURENESS
        : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var entries = new ArrayList<LogEntry>();
    int next = 0;
    boolean known = false;
    for (JsonExtents.Extent extent : JsonExtents.in(lines)) {
      entries.addAll(PlainEntries.of(lines.subList(next, extent.first())));
      next = extent.last() + 1;
      JsonNode roots = extent.value().path(ROOT);
      known |= roots.isArray();
      LogLine line = lines.get(extent.first());
      roots.valueStream().forEach(resource -> resource(resource, line, entries));
    }
    entries.addAll(PlainEntries.of(lines.subList(next, lines.size())));
    return known && !entries.isEmpty()
        ? Optional.of(new Opened.Entries(entries))
        : Optional.empty();
  }

  private static void resource(JsonNode resource, LogLine line, List<LogEntry> entries) {
    String service =
        resource
            .path("resource")
            .path("attributes")
            .valueStream()
            .filter(attribute -> attribute.path("key").asString("").equals("service.name"))
            .map(attribute -> attribute.path("value").path("stringValue").asString(""))
            .findFirst()
            .orElse(null);
    for (JsonNode scope : resource.path("scopeLogs").values()) {
      for (JsonNode logged : scope.path("logRecords").values()) {
        Origin told =
            Origin.UNKNOWN
                .withService(service)
                .withLevel(level(logged.path("severityNumber").asInt(0)));
        JsonEntry.of(logged, line.unwrapped(line.text(), told)).ifPresent(entries::add);
      }
    }
  }

  /** Four numbers a level, from TRACE at 1 to FATAL at 21. */
  private static @Nullable String level(int severityNumber) {
    return switch ((severityNumber + 3) / 4) {
      case 1 -> "TRACE";
      case 2 -> "DEBUG";
      case 3 -> "INFO";
      case 4 -> "WARN";
      case 5 -> "ERROR";
      case 6 -> "FATAL";
      default -> null;
    };
  }
}
