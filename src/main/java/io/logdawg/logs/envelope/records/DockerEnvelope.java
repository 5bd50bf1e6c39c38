package io.logdawg.logs.envelope.records;

import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Timestamps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Docker's json-file driver, {@code {"log":"text\n","stream":"stderr","time":"…"}}, also as Fluent
 * Bit enriches it with the pod. A text without a line end is a part: Docker breaks lines after 16
 * KiB.
 */
@Component
final class DockerEnvelope extends RecordsEnvelope {

  @Override
  public String name() {
    return "docker";
  }

  @Override
  protected List<String> marks() {
    return List.of("\"log\":", "\"stream\":");
  }

  @Override
  protected @Nullable TextRecord read(JsonNode record) {
    String log = text(record, "log");
    String stream = text(record, "stream");
    if (log == null || stream == null) {
      return null;
    }
    JsonNode pod = record.path("kubernetes");
    String time = text(record, "time", "@timestamp");
    String podName = text(pod, "pod_name");
    Origin origin =
        Origin.at(time == null ? null : Timestamps.parse(time).orElse(null))
            .withService(text(pod, "container_name"))
            .withWriter(podName == null ? stream : podName + ' ' + stream);
    boolean isPart = !log.endsWith("\n") && pod.isMissingNode();
    return new TextRecord(isPart ? log : log.stripTrailing() + '\n', origin, isPart);
  }
}
