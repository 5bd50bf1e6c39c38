package io.logdawg.logs.envelope.records;

import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What {@code aws logs get-log-events} and {@code filter-log-events} answer, what subscriptions
 * deliver ({@code logEvents}), and the rows that Logs Insights exports ({@code @message}).
 */
@Component
final class CloudWatchEventsEnvelope extends RecordsEnvelope {

  @Override
  public String name() {
    return "cloudwatch-events";
  }

  @Override
  protected List<String> marks() {
    return List.of("message\"", "timestamp\"");
  }

  @Override
  protected List<JsonNode> records(JsonNode value) {
    for (String name : new String[] {"events", "logEvents"}) {
      if (value.path(name).isArray()) {
        return List.copyOf(value.path(name).values());
      }
    }
    return super.records(value);
  }

  @Override
  protected @Nullable TextRecord read(JsonNode record) {
    boolean event = record.has("ingestionTime") || record.has("eventId") || isEvent(record);
    String message = text(record, "@message", "message");
    if (message == null || !(event || record.has("@message"))) {
      return null;
    }
    Origin origin =
        Origin.at(time(record).orElse(null))
            .withWriter(text(record, "logStreamName", "@logStream"))
            .withService(service(text(record, "@log")));
    return new TextRecord(message, origin);
  }

  /** A subscription's event has these and nothing else. */
  private static boolean isEvent(JsonNode record) {
    return record.path("id").isString()
        && record.path("timestamp").isNumber()
        && record.size() <= 4;
  }

  private static Optional<Instant> time(JsonNode record) {
    JsonNode time = record.has("@timestamp") ? record.path("@timestamp") : record.path("timestamp");
    // Insights writes UTC without saying so.
    return time.isNumber()
        ? Timestamps.ofEpoch(time.asDouble(Double.NaN))
        : Timestamps.parse(time.asString("")).or(() -> Timestamps.parse(time.asString("") + 'Z'));
  }

  /** {@code 123456789012:/aws/lambda/shop}. */
  private static @Nullable String service(@Nullable String log) {
    return log == null ? null : log.substring(log.lastIndexOf('/') + 1);
  }
}
