package io.logdawg.logs.envelope.records;

import io.logdawg.logs.text.Origin;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Apple's crash reports since iOS 15 and macOS 12: a line of JSON about the report, then the report
 * as JSON. Told as the text that older systems wrote. Field names: Apple, "Interpreting the JSON
 * format of a crash report".
 */
@Component
final class IpsEnvelope extends RecordsEnvelope {

  private static final int MAX_THREADS = 100;
  private static final int MAX_FRAMES = 600;

  @Override
  public String name() {
    return "ips";
  }

  @Override
  protected List<String> marks() {
    return List.of("\"bug_type\"", "\"usedImages\"");
  }

  @Override
  protected @Nullable TextRecord read(JsonNode record) {
    if (record.has("threads") && record.has("usedImages")) {
      return new TextRecord(report(record), Origin.UNKNOWN);
    }
    boolean about = record.has("bug_type") && record.has("incident_id");
    return about
        ? new TextRecord("Process: " + text(record, "name", "app_name"), Origin.UNKNOWN)
        : null;
  }

  private static String report(JsonNode report) {
    var text = new StringJoiner("\n");
    JsonNode exception = report.path("exception");
    text.add(
        "Exception Type: %s (%s)".formatted(text(exception, "type"), text(exception, "signal")));
    String subtype = text(exception, "subtype");
    if (subtype != null) {
      text.add("Exception Subtype: " + subtype);
    }
    JsonNode images = report.path("usedImages");
    report
        .path("asi")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .forEach(said -> text.add("Application Specific Information:").add(said.asString("")));
    frames(text, "Last Exception Backtrace:", report.path("lastExceptionBacktrace"), images);
    JsonNode threads = report.path("threads");
    for (int i = 0; i < Math.min(threads.size(), MAX_THREADS); i++) {
      boolean crashed = threads.get(i).path("triggered").asBoolean(false);
      String title = "Thread %d%s:".formatted(i, crashed ? " Crashed" : "");
      frames(text, title, threads.get(i).path("frames"), images);
    }
    return text.toString();
  }

  private static void frames(StringJoiner text, String title, JsonNode frames, JsonNode images) {
    if (!frames.isArray() || frames.isEmpty()) {
      return;
    }
    text.add("").add(title);
    for (int i = 0; i < Math.min(frames.size(), MAX_FRAMES); i++) {
      JsonNode frame = frames.get(i);
      JsonNode image = images.path(frame.path("imageIndex").asInt(-1));
      long base = image.path("base").asLong(0);
      long offset = frame.path("imageOffset").asLong(0);
      String name = text(image, "name");
      String symbol = text(frame, "symbol");
      String file = text(frame, "sourceFile");
      String place = file == null ? "" : " (%s:%s)".formatted(file, text(frame, "sourceLine"));
      text.add(
          "%d   %s 0x%016x %s%s"
              .formatted(
                  i,
                  name == null ? "???" : name,
                  base + offset,
                  symbol == null
                      ? "0x%x + %d".formatted(base, offset)
                      : symbol + " + " + frame.path("symbolLocation").asLong(0),
                  place));
    }
  }
}
