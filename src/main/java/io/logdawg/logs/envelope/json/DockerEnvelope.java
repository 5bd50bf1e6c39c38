package io.logdawg.logs.envelope.json;

import io.logdawg.logs.envelope.PlatformEnvelope;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.LogText;
import io.logdawg.logs.text.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Docker's json-file driver: {@code {"log":"text\n","stream":"stderr","time":"…"}}. */
@Component
@Order(5)
final class DockerEnvelope extends PlatformEnvelope {

  @Override
  public String name() {
    return "docker";
  }

  @Override
  protected @Nullable LogLine unwrap(LogLine line) {
    if (!line.text().startsWith("{\"log\":\"")) {
      return null;
    }
    JsonNode object = Json.parse(line.text()).orElse(null);
    if (object == null || !object.path("stream").isString()) {
      return null;
    }
    String text = LogText.clean(object.path("log").asString("").stripTrailing());
    String time = object.path("time").asString("");
    return new LogLine(line.number(), text, Timestamps.parse(time).orElse(null), line.service());
  }
}
