package io.logdawg.logs.dialect.go;

import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is printed above the first goroutine of a dump.
 *
 * @param recovered messages of panics that were recovered and led to this one, the latest first
 * @param first index of its first line
 */
record Panic(@Nullable String type, String message, List<String> recovered, int first) {

  private static final int MAX_LINES = 30;
  private static final List<String> MARKS = List.of("panic: ", "fatal error: ");

  /** Of net/http's {@code http: panic serving 127.0.0.1:5511: …}; loggers may have cut it. */
  private static final String SERVING = "serving ";

  /** The panic between {@code from} and the goroutine at {@code index}. */
  static Optional<Panic> before(List<LogLine> lines, int index, int from) {
    for (int i = index - 1; i >= Math.max(from, index - MAX_LINES); i--) {
      String text = lines.get(i).text();
      int serving = text.indexOf("panic " + SERVING);
      int colon = text.indexOf(": ", Math.max(serving, 0) + SERVING.length());
      if (colon > 0 && (serving >= 0 || text.startsWith(SERVING))) {
        return Optional.of(new Panic("panic", text.substring(colon + 2), List.of(), i));
      }
      for (String mark : MARKS) {
        if (text.startsWith(mark)) {
          return Optional.of(of(lines, i, index, mark));
        }
      }
    }
    return Optional.empty();
  }

  /** A panic within a panic is indented below the first. */
  private static Panic of(List<LogLine> lines, int start, int end, String mark) {
    var messages = new ArrayList<String>();
    var message = new StringBuilder(lines.get(start).text().substring(mark.length()));
    for (int i = start + 1; i < end; i++) {
      String text = lines.get(i).text();
      if (text.startsWith("\tpanic: ")) {
        messages.addFirst(withoutRemark(message.toString()));
        message = new StringBuilder(text.substring(8));
      } else if (text.startsWith("[signal ") || lines.get(i).isBlank()) {
        break;
      } else {
        message.append('\n').append(text);
      }
    }
    String type = mark.substring(0, mark.length() - 2);
    String last = withoutRemark(message.toString());
    // A test runner panics again with what it recovered.
    messages.removeIf(last::equals);
    return new Panic(type, last, messages, start);
  }

  private static String withoutRemark(String message) {
    int remark = message.lastIndexOf(" [recovered");
    return remark > 0 && message.endsWith("]") ? message.substring(0, remark) : message;
  }
}
