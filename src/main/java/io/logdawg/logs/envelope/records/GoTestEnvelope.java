package io.logdawg.logs.envelope.records;

import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Timestamps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What {@code go test -json} makes of a run, one event a line ({@code go doc test2json}): the
 * output of packages that are tested at once is told apart. Events without output are left out.
 */
@Component
final class GoTestEnvelope extends RecordsEnvelope {

  @Override
  public String name() {
    return "go-test-json";
  }

  @Override
  protected List<String> marks() {
    return List.of("\"Action\":", "\"Package\":");
  }

  @Override
  protected @Nullable TextRecord read(JsonNode record) {
    String action = text(record, "Action");
    String tested = text(record, "Package", "ImportPath");
    if (action == null || tested == null) {
      return null;
    }
    String time = text(record, "Time");
    Origin origin =
        Origin.at(time == null ? null : Timestamps.parse(time).orElse(null)).withWriter(tested);
    String output = text(record, "Output");
    return new TextRecord(output == null ? "" : output, origin);
  }
}
