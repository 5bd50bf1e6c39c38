package io.logdawg.logs.envelope.records;

import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.envelope.json.JsonExtents;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A platform's records with a program's lines in them: an object a line, an array of objects, or an
 * object that holds one. What is no such record stays as it is.
 */
abstract class RecordsEnvelope implements LogEnvelope {

  private static final double SURENESS = 0.95;

  /** Above this a text is no export with a few strange records in it. */
  private static final double MOST = 0.5;

  /** Names, quoted as JSON has them, all of which the beginning of the text must hold. */
  protected abstract List<String> marks();

  /** The program's text, or null if the object is no record of this platform. */
  protected abstract @Nullable TextRecord read(JsonNode record);

  /** The records in a value; a platform that puts them into an object says where. */
  protected List<JsonNode> records(JsonNode value) {
    return value.isArray() ? List.copyOf(value.values()) : List.of(value);
  }

  @Override
  public final double score(List<LogLine> lines) {
    List<LogLine> sample = LineSample.of(lines);
    boolean marked =
        !sample.isEmpty()
            && isJson(sample.getFirst())
            && marks().stream()
                .allMatch(mark -> sample.stream().anyMatch(line -> line.text().contains(mark)));
    return marked ? SURENESS : 0;
  }

  @Override
  public final Optional<Opened> open(List<LogLine> lines) {
    var opened = new RecordLines();
    int known = 0;
    int all = 0;
    int next = 0;
    for (JsonExtents.Extent extent : JsonExtents.in(lines)) {
      opened.keep(lines.subList(next, extent.first()));
      next = extent.last() + 1;
      LogLine line = lines.get(extent.first());
      List<JsonNode> records = records(extent.value());
      for (JsonNode record : records) {
        TextRecord text = read(record);
        if (text == null) {
          opened.keep(
              records.size() == 1
                  ? lines.subList(extent.first(), next)
                  : List.of(line.with(record.toString())));
        } else {
          opened.add(line, text);
          known++;
        }
        all++;
      }
    }
    opened.keep(lines.subList(next, lines.size()));
    return known > all * MOST ? Optional.of(new Opened.Lines(opened.close())) : Optional.empty();
  }

  private static boolean isJson(LogLine line) {
    String text = line.text().stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  /** The value of the first name that is there, as text, or null. */
  static @Nullable String text(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode value = object.path(name);
      if (value.isValueNode() && !value.isNull()) {
        return value.asString();
      }
    }
    return null;
  }
}
