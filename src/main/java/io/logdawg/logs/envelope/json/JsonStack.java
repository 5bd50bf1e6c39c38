package io.logdawg.logs.envelope.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A stack in any of the shapes that loggers give it, as the text that a dialect reads. */
final class JsonStack {

  private static final int MAX_CAUSES = 60;
  private static final List<String> THROWABLES =
      List.of("throwable", "thrown", "exception", "error");

  private JsonStack() {}

  static Optional<String> of(JsonNode root, JsonFields fields) {
    for (String name : THROWABLES) {
      String text = throwable(root.path(name)) + PythonStack.of(root.path(name));
      if (!text.isEmpty()) {
        return Optional.of(text);
      }
    }
    return fields.all(Field.STACK).stream()
        .map(JsonStack::text)
        .filter(JsonStack::isStack)
        .findFirst();
  }

  /** A field named error may hold just a sentence. */
  private static boolean isStack(String text) {
    return text.indexOf('\n') >= 0
        || text.stripLeading().startsWith("at ")
        || text.contains("File \"");
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.isString() ? value.asString() : "";
    }
    return lines(value);
  }

  /**
   * logback's and Log4j's objects: a class, a message, an array of frames, a cause of the same
   * kind.
   */
  private static String throwable(JsonNode object) {
    var text = new StringBuilder();
    JsonNode current = object;
    for (int depth = 0; depth < MAX_CAUSES; depth++) {
      JsonNode frames = frames(current);
      if (frames == null) {
        break;
      }
      String message = first(current, "message");
      text.append(depth == 0 ? "" : "Caused by: ")
          .append(first(current, "className", "name", "type"));
      text.append(message.isEmpty() ? "" : ": " + message).append('\n').append(lines(frames));
      current = current.path("cause");
    }
    return text.toString();
  }

  private static @Nullable JsonNode frames(JsonNode throwable) {
    for (String name : new String[] {"stepArray", "extendedStackTrace", "stackTrace", "frames"}) {
      JsonNode frames = throwable.path(name);
      if (frames.isArray() && !frames.isEmpty() && frames.get(0).isObject()) {
        return frames;
      }
    }
    return null;
  }

  private static String lines(JsonNode array) {
    return array
        .valueStream()
        .map(member -> member.isObject() ? frame(member) : member.asString(""))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Objects with a class are Java's; those without are anybody's. */
  private static String frame(JsonNode frame) {
    String type = first(frame, "class", "className", "declaringClass");
    String function = first(frame, "method", "methodName", "function", "func", "name");
    String file = first(frame, "file", "fileName", "filename", "source");
    String line = first(frame, "line", "lineNumber", "lineno");
    String place = line.isEmpty() ? file : file + ":" + line;
    return type.isEmpty()
        ? "    at %s (%s)".formatted(function, place)
        : "\tat %s.%s(%s)".formatted(type, function, file.isEmpty() ? "Unknown Source" : place);
  }

  private static String first(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode value = object.path(name);
      if (value.isValueNode() && !value.isNull()) {
        return value.asString();
      }
    }
    return "";
  }
}
