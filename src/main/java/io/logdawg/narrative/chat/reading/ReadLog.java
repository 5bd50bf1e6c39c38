package io.logdawg.narrative.chat.reading;

import io.logdawg.source.LineRange;

/** Lines of the log. */
public final class ReadLog implements Tool {

  private static final int MOST_LINES = 300;

  @Override
  public String name() {
    return "read_log";
  }

  @Override
  public String description() {
    return "Lines of the log that was sent. At most 300 at once.";
  }

  @Override
  public String properties() {
    return """
    "first_line": {"type": "integer"}, "last_line": {"type": "integer"}\
    """;
  }

  @Override
  public String call(Arguments arguments, Material material) {
    int size = Math.max(1, material.log().size());
    int first = Math.clamp(arguments.number("first_line", 1), 1, size);
    int last =
        Math.clamp(
            arguments.number("last_line", first + MOST_LINES - 1), first, first + MOST_LINES - 1);
    return material.showLog(new LineRange(first, last));
  }
}
