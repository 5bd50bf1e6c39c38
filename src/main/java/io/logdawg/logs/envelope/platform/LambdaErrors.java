package io.logdawg.logs.envelope.platform;

import io.logdawg.logs.envelope.json.Json;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How Lambda's runtimes tell of an error that a function let through, put as the language itself
 * would: Python's says what was raised before the traceback, Node's writes an object in one line.
 */
final class LambdaErrors {

  private static final String PYTHON = "[ERROR] ";
  private static final String TRACEBACK = "Traceback (most recent call last):";

  private final List<LogLine> lines = new ArrayList<>();
  private @Nullable LogLine raised;
  private boolean letThrough;

  /** A line that the function had logged. */
  void addLogged(LogLine line) {
    add(line);
    letThrough = false;
  }

  /** A line that the function or the runtime printed. */
  void add(LogLine line) {
    LogLine outcome = raised;
    if (outcome != null && !belongs(line.text())) {
      lines.add(outcome);
      raised = null;
    }
    if (line.text().equals(TRACEBACK) && raised == null && letThrough) {
      LogLine before = lines.getLast();
      raised = before.with(before.text().substring(PYTHON.length()));
      // The mark stays: an entry of that level begins here.
      lines.set(lines.size() - 1, before.with(PYTHON.strip()));
    }
    letThrough = line.text().startsWith(PYTHON);
    List<String> stack = stack(line.text()).orElse(List.of());
    if (stack.isEmpty()) {
      lines.add(line);
    } else {
      lines.add(line.with(line.text().substring(0, line.text().indexOf('{')).strip()));
      stack.forEach(frame -> lines.add(line.with(frame)));
    }
  }

  List<LogLine> close() {
    if (raised != null) {
      lines.add(raised);
    }
    raised = null;
    return lines;
  }

  private static boolean belongs(String text) {
    return text.isEmpty() || text.startsWith(" ") || text.equals(TRACEBACK);
  }

  /** {@code Invoke Error TAB {"errorType":"TypeError",…,"stack":["TypeError: …"," at …"]}}. */
  private static Optional<List<String>> stack(String text) {
    int object = text.indexOf("\t{\"errorType\":");
    if (object < 0) {
      return Optional.empty();
    }
    return Json.parse(text.substring(object + 1))
        .map(error -> error.path("stack").valueStream().map(JsonNode::asString).toList());
  }
}
