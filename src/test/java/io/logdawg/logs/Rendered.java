package io.logdawg.logs;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A parsed log as text that can be compared and read; the fingerprint and the choice left out. */
final class Rendered {

  private Rendered() {}

  static String of(ParsedLog log) {
    var text = new StringJoiner("\n", "", "\n");
    text.add(
        "dialect " + log.dialect() + ", envelope " + log.envelope() + ", lines " + log.lines());
    text.add("headline " + log.headline());
    add(text, "time", log.time());
    add(text, "level", log.level());
    add(text, "service", log.service());
    add(text, "request", log.requestId());
    log.unread().forEach(unread -> text.add("unread " + unread.first() + "-" + unread.last()));
    for (Trace trace : log.traces()) {
      String thread = trace.thread() == null ? "" : " [" + trace.thread() + "]";
      String message = trace.message().replace("\n", "\\n").replace("\t", "\\t");
      text.add(trace.relation() + " " + trace.type() + thread + " " + message);
      trace.frames().forEach(frame -> text.add(line(frame)));
    }
    return text.toString();
  }

  /** {@code *} marks the application's own code. */
  private static String line(Frame frame) {
    String mark = frame.inApp() ? "  * " : "    ";
    String column = frame.column() == 0 ? "" : ":" + frame.column();
    return mark
        + (frame.type() == null ? "" : frame.type() + " # ")
        + frame.function()
        + " @ "
        + frame.file()
        + ":"
        + frame.line()
        + column
        + "  <- "
        + frame.logLine();
  }

  private static void add(StringJoiner text, String name, @Nullable Object value) {
    if (value != null) {
      text.add(name + " " + value);
    }
  }
}
