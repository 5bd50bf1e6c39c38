package io.logdawg.logs.envelope.records;

import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Timestamps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Google Cloud's entries whose payload is text, as {@code gcloud logging read --format=json} and
 * the console export them.
 */
@Component
final class GcpTextEnvelope extends RecordsEnvelope {

  @Override
  public String name() {
    return "gcp-text";
  }

  @Override
  protected List<String> marks() {
    return List.of("\"textPayload\"", "\"logName\"");
  }

  @Override
  protected @Nullable TextRecord read(JsonNode record) {
    String payload = text(record, "textPayload");
    if (payload == null) {
      return null;
    }
    String time = text(record, "timestamp", "receiveTimestamp");
    JsonNode labels = record.path("resource").path("labels");
    Origin origin =
        Origin.at(time == null ? null : Timestamps.parse(time).orElse(null))
            .withLevel(text(record, "severity"))
            .withService(
                text(labels, "container_name", "service_name", "function_name", "module_id"))
            .withRequestId(id(text(record, "trace")))
            .withWriter(text(labels, "pod_name", "revision_name", "instance_id"));
    return new TextRecord(payload, origin);
  }

  /** {@code projects/shop/traces/4bf92f35}. */
  private static @Nullable String id(@Nullable String trace) {
    return trace == null ? null : trace.substring(trace.lastIndexOf('/') + 1);
  }
}
