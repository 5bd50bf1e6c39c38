package io.logdawg.narrative.chat.reading;

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
    return material.showLog(arguments.lines(material.log().size(), MOST_LINES));
  }
}
