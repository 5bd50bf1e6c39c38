package io.logdawg.logs.envelope.json;

import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.envelope.PlainEntries;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Objects that loggers write, one a line or pretty-printed, alone, in an array, or among plain
 * lines if they are at least half of the text.
 */
@Component
final class JsonEnvelope implements LogEnvelope {

  /** Less than those that know whose JSON it is. */
  private static final double SURENESS = 0.85;

  @Override
  public String name() {
    return "json";
  }

  @Override
  public double score(List<LogLine> lines) {
    return LineSample.share(lines, JsonExtents::mayBegin) > 0 ? SURENESS : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    List<JsonExtents.Extent> extents = JsonExtents.in(lines);
    if (extents.isEmpty()) {
      return Optional.empty();
    }
    var entries = new ArrayList<LogEntry>();
    long inJson = 0;
    int next = 0;
    for (JsonExtents.Extent extent : extents) {
      List<LogEntry> held = entries(extent.value(), lines.get(extent.first()));
      if (!held.isEmpty()) {
        entries.addAll(PlainEntries.of(lines.subList(next, extent.first())));
        entries.addAll(held);
        next = extent.last() + 1;
        inJson += length(lines.subList(extent.first(), next));
      }
    }
    entries.addAll(PlainEntries.of(lines.subList(next, lines.size())));
    boolean most = inJson > 0 && inJson * 2 >= length(lines);
    return most ? Optional.of(new Opened.Entries(entries)) : Optional.empty();
  }

  private static List<LogEntry> entries(JsonNode value, LogLine line) {
    if (!value.isArray()) {
      return JsonEntry.of(value, line).stream().toList();
    }
    return value
        .valueStream()
        .filter(JsonNode::isObject)
        .map(object -> JsonEntry.of(object, line))
        .flatMap(Optional::stream)
        .toList();
  }

  private static long length(List<LogLine> lines) {
    return lines.stream().mapToLong(line -> line.text().length()).sum();
  }
}
