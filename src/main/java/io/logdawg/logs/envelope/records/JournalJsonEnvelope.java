package io.logdawg.logs.envelope.records;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * {@code journalctl -o json}: an object an entry; a message that is no plain text is an array of
 * its bytes.
 */
@Component
final class JournalJsonEnvelope extends RecordsEnvelope {

  @Override
  public String name() {
    return "journald-json";
  }

  @Override
  protected List<String> marks() {
    return List.of("\"MESSAGE\"", "\"__REALTIME_TIMESTAMP\"");
  }

  @Override
  protected @Nullable TextRecord read(JsonNode record) {
    JsonNode message = record.path("MESSAGE");
    if (!message.isString() && !message.isArray()) {
      return null;
    }
    String text = message.isString() ? message.asString() : bytes(message);
    return new TextRecord(text, JournalFields.origin(name -> text(record, name)));
  }

  private static String bytes(JsonNode array) {
    var bytes = new byte[array.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) array.get(i).asInt(0);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
