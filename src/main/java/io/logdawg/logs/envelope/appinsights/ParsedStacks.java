package io.logdawg.logs.envelope.appinsights;

import tools.jackson.databind.JsonNode;

/**
 * A chain of exceptions as the text that its language would have printed. Application Insights
 * keeps the outermost first, each with its frames taken apart ({@code parsedStack}) or as it was
 * ({@code rawStack}, {@code stack}).
 */
final class ParsedStacks {

  private static final int MAX_CHAIN = 60;

  private ParsedStacks() {}

  static String text(JsonNode exceptions) {
    var text = new StringBuilder();
    int last = Math.min(exceptions.size(), MAX_CHAIN) - 1;
    if (last >= 0 && exceptions.values().stream().anyMatch(ParsedStacks::isDotnet)) {
      dotnet(exceptions, last, text);
      return text.toString();
    }
    for (int i = 0; i <= last; i++) {
      JsonNode exception = exceptions.get(i);
      String frames = frames(exception);
      String header = header(exception);
      text.append(i == 0 ? "" : "Caused by: ");
      if (!frames.startsWith(header) || header.isEmpty()) {
        text.append(header).append('\n');
      }
      text.append(frames);
    }
    return text.toString();
  }

  /** Types and messages from the outermost inwards, then the frames from the innermost outwards. */
  private static void dotnet(JsonNode exceptions, int last, StringBuilder text) {
    for (int i = 0; i <= last; i++) {
      text.append(i == 0 ? "" : " ---> ").append(header(exceptions.get(i))).append('\n');
    }
    for (int i = last; i >= 0; i--) {
      text.append(frames(exceptions.get(i)));
      text.append(i == 0 ? "" : "   --- End of inner exception stack trace ---\n");
    }
  }

  private static boolean isDotnet(JsonNode exception) {
    return exception
        .path("parsedStack")
        .valueStream()
        .anyMatch(frame -> frame.path("assembly").asString("").contains(", Version="));
  }

  private static String header(JsonNode exception) {
    String type = exception.path("typeName").asString(exception.path("type").asString(""));
    String message = exception.path("message").asString("");
    return type.isEmpty() || message.isEmpty() ? type + message : type + ": " + message;
  }

  private static String frames(JsonNode exception) {
    var text = new StringBuilder();
    for (JsonNode frame : exception.path("parsedStack").values()) {
      text.append(frame(frame)).append('\n');
    }
    if (text.isEmpty()) {
      String raw = exception.path("rawStack").asString(exception.path("stack").asString(""));
      text.append(raw).append(raw.isEmpty() ? "" : "\n");
    }
    return text.toString();
  }

  private static String frame(JsonNode frame) {
    String method = frame.path("method").asString("");
    String assembly = frame.path("assembly").asString("");
    String file = frame.path("fileName").asString("");
    int line = frame.path("line").asInt(0);
    if (assembly.startsWith("at ")) {
      // Node's keeps the line of the stack that it read.
      return "    " + assembly;
    }
    if (assembly.contains(", Version=")) {
      return "   at " + method + (file.isEmpty() ? "()" : "() in " + file + ":line " + line);
    }
    String place = line == 0 ? file : file + ":" + line;
    return file.endsWith(".java") || file.endsWith(".kt")
        ? "\tat " + method + "(" + place + ")"
        : "    at " + method + " (" + place + ")";
  }
}
