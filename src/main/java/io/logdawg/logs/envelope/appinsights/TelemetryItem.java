package io.logdawg.logs.envelope.appinsights;

import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.envelope.json.Json;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.LogText;
import io.logdawg.logs.text.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One item, whose fields have other names in each of the forms in which items come. */
record TelemetryItem(JsonNode item) {

  /** An item, an array of them, or the tables of a query's answer. */
  static List<JsonNode> in(JsonNode value) {
    if (value.isArray()) {
      return List.copyOf(value.values());
    }
    if (!value.path("tables").isArray()) {
      return List.of(value);
    }
    var rows = new ArrayList<JsonNode>();
    for (JsonNode table : value.path("tables").values()) {
      JsonNode columns = table.path("columns");
      table.path("rows").valueStream().map(row -> object(columns, row)).forEach(rows::add);
    }
    return rows;
  }

  private static ObjectNode object(JsonNode columns, JsonNode row) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < columns.size() && i < row.size(); i++) {
      object.set(columns.get(i).path("name").asString(""), row.get(i));
    }
    return object;
  }

  Optional<LogEntry> entry(LogLine line) {
    JsonNode data = item.path("data").path("baseData");
    String message = text(data, "message").or(() -> text(item, "message", "Message")).orElse("");
    String stack = ParsedStacks.text(exceptions(data));
    var body = new ArrayList<LogLine>();
    for (String part : List.of(stack.contains(message) ? "" : message, stack)) {
      LogText.lines(part).forEach(inner -> body.add(line.with(inner.text())));
    }
    if (body.isEmpty() && stack.isEmpty()) {
      words().ifPresent(words -> body.add(line.with(LogText.clean(words))));
    }
    if (body.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LogEntry(
            body,
            text(item, "time", "timestamp", "timestamp [UTC]", "TimeGenerated")
                .flatMap(Timestamps::parse)
                .orElse(null),
            level(data, !stack.isEmpty()),
            text(item, "cloud_RoleName", "AppRoleName")
                .or(() -> text(item.path("tags"), "ai.cloud.role"))
                .orElse(null),
            text(item, "operation_Id", "OperationId")
                .or(() -> text(item.path("tags"), "ai.operation.id"))
                .orElse(null),
            null));
  }

  /** The SDKs' {@code exceptions}, the tables' {@code details}, which may be JSON in a text. */
  private JsonNode exceptions(JsonNode data) {
    if (data.path("exceptions").isArray()) {
      return data.path("exceptions");
    }
    JsonNode details = item.has("details") ? item.path("details") : item.path("Details");
    return details.isString()
        ? Json.parse(details.asString()).orElse(JsonNodeFactory.instance.missingNode())
        : details;
  }

  /** What a row without details says of its exception. */
  private Optional<String> words() {
    String type = text(item, "outerType", "OuterType", "type", "ExceptionType").orElse("");
    String said = text(item, "outerMessage", "OuterMessage", "innermostMessage").orElse("");
    String both = type.isEmpty() || said.isEmpty() ? type + said : type + ": " + said;
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  /**
   * SeverityLevel: Verbose, Information, Warning, Error, Critical; exceptions without are errors.
   */
  private @Nullable String level(JsonNode data, boolean isException) {
    String level =
        text(data, "severityLevel")
            .or(() -> text(item, "severityLevel", "SeverityLevel"))
            .orElse("");
    return switch (level) {
      case "0", "Verbose" -> "Verbose";
      case "1", "Information" -> "Information";
      case "2", "Warning" -> "Warning";
      case "3", "Error" -> "Error";
      case "4", "Critical" -> "Critical";
      default -> isException ? "Error" : null;
    };
  }

  private static Optional<String> text(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode value = object.path(name);
      if (value.isValueNode() && !value.isNull() && !value.asString().isBlank()) {
        return Optional.of(value.asString());
      }
    }
    return Optional.empty();
  }
}
