package io.logdawg.logs.envelope.json;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/**
 * structlog's {@code dict_tracebacks}: an array of exceptions, the one that reached the logger
 * first, each with what it was raised from behind it, written out as Python would.
 */
final class PythonStack {

  private PythonStack() {}

  /** Empty if it is something else. */
  static String of(JsonNode exceptions) {
    if (!exceptions.isArray() || !exceptions.path(0).has("exc_type")) {
      return "";
    }
    var text = new StringJoiner("\n\n");
    for (int i = exceptions.size() - 1; i >= 0; i--) {
      text.add(traceback(exceptions.get(i)));
      if (i > 0) {
        text.add(
            exceptions.get(i).path("is_cause").asBoolean(false)
                ? "The above exception was the direct cause of the following exception:"
                : "During handling of the above exception, another exception occurred:");
      }
    }
    return text.toString();
  }

  private static String traceback(JsonNode exception) {
    var text = new StringBuilder("Traceback (most recent call last):\n");
    for (JsonNode frame : exception.path("frames").values()) {
      text.append(
          "  File \"%s\", line %d, in %s\n"
              .formatted(
                  frame.path("filename").asString(""),
                  frame.path("lineno").asInt(0),
                  frame.path("name").asString("")));
    }
    String type = exception.path("exc_type").asString("");
    String value = exception.path("exc_value").asString("");
    return text + (value.isEmpty() ? type : type + ": " + value);
  }
}
