package io.logdawg.logs.envelope.json;

import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.LogText;
import io.logdawg.logs.text.Scan;
import io.logdawg.logs.text.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes an entry of an object: its message, then its stack under a header that names the error. */
final class JsonEntry {

  private static final int MAX_NAME = 200;

  private JsonEntry() {}

  /** Empty if the object holds nothing that somebody logged. */
  static Optional<LogEntry> of(JsonNode object, LogLine line) {
    var fields = new JsonFields(object);
    List<LogLine> body = body(object, fields, line);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    Instant time = fields.find(Field.TIME).flatMap(JsonEntry::time).orElse(line.origin().time());
    return Optional.of(
        new LogEntry(
            body,
            time,
            fields.find(Field.LEVEL).map(JsonEntry::level).orElse(line.origin().level()),
            name(fields, Field.SERVICE)
                // winston puts an error's own name where Bunyan has the program's.
                .filter(name -> !fields.text(Field.ERROR_TYPE).orElse("").equals(name))
                .orElse(line.origin().service()),
            name(fields, Field.REQUEST_ID).orElse(line.origin().requestId()),
            name(fields, Field.THREAD).orElse(line.origin().thread())));
  }

  private static List<LogLine> body(JsonNode object, JsonFields fields, LogLine line) {
    String stack = JsonStack.of(object, fields).orElse("");
    String error = header(fields, stack);
    // Without a message of the entry's own, the error's is found: the header says it already.
    String message = fields.text(Field.MESSAGE).filter(text -> !error.contains(text)).orElse("");
    var body = new ArrayList<LogLine>();
    // Python says last what was raised, and the dialect looks for it there.
    List<String> parts =
        isPython(stack)
            ? List.of(message, "Traceback (most recent call last):", stack.stripTrailing(), error)
            : List.of(message, error, stack);
    for (String part : parts) {
      boolean told = part.equals(message) ? !body.isEmpty() : message.contains(part);
      if (!part.isBlank() && !told) {
        LogText.lines(part).forEach(inner -> body.add(line.with(inner.text())));
      }
    }
    return body;
  }

  /** What the stack should begin with, unless it does. */
  private static String header(JsonFields fields, String stack) {
    String type = fields.text(Field.ERROR_TYPE).orElse("");
    String message =
        fields.text(Field.ERROR_MESSAGE).filter(text -> !text.equals(stack)).orElse("");
    boolean told =
        isPython(stack)
            ? !Scan.isBlank(lastLine(stack).charAt(0))
            : stack.contains(type.isEmpty() ? message : Scan.simpleName(type));
    if (told) {
      return "";
    }
    return type.isEmpty() || message.isEmpty() ? type + message : type + ": " + message;
  }

  /** Frames without the words around them. */
  private static boolean isPython(String stack) {
    return stack.stripLeading().startsWith("File \"");
  }

  private static String lastLine(String text) {
    String stripped = text.stripTrailing();
    return stripped.substring(stripped.lastIndexOf('\n') + 1);
  }

  private static Optional<String> name(JsonFields fields, Field field) {
    return fields.text(field).map(name -> Scan.cut(LogText.clean(name), MAX_NAME));
  }

  private static Optional<Instant> time(JsonNode value) {
    if (value.isNumber()) {
      return Timestamps.ofEpoch(value.asDouble(Double.NaN));
    }
    String text = value.isString() ? value.asString().strip() : "";
    boolean digits =
        !text.isEmpty() && Scan.digits(text, 0) == text.length() && text.length() <= 19;
    return digits ? Timestamps.ofEpoch(Double.parseDouble(text)) : Timestamps.parse(text);
  }

  /** Numbers are Bunyan's and pino's (10 to 60) or syslog's (0 to 7). */
  private static @Nullable String level(JsonNode value) {
    if (value.isString()) {
      return Scan.cut(LogText.clean(value.asString()), MAX_NAME);
    }
    if (!value.isNumber()) {
      return null;
    }
    int number = value.asInt(-1);
    if (number >= 0 && number <= 7) {
      return number <= 2 ? "fatal" : number == 3 ? "error" : number == 4 ? "warn" : "info";
    }
    return number >= 60 ? "fatal" : number >= 50 ? "error" : number >= 40 ? "warn" : "info";
  }
}
