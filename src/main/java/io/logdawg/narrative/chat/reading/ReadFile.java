package io.logdawg.narrative.chat.reading;

/** Lines of a file. */
public final class ReadFile implements Tool {

  private static final int MOST_LINES = 400;

  @Override
  public String name() {
    return "read_file";
  }

  @Override
  public String description() {
    return "Lines of a file of the repository, at the commit that failed. At most 400 at once.";
  }

  @Override
  public String properties() {
    return """
    "path": {"type": "string"},
    "first_line": {"type": "integer"}, "last_line": {"type": "integer"}\
    """;
  }

  @Override
  public String call(Arguments arguments, Material material) {
    String path = arguments.text("path");
    var text = material.text(path);
    if (text.isEmpty()) {
      return "There is no such file that could be read as text.";
    }
    int size = text.get().size();
    return "Lines of %d:\n%s"
        .formatted(size, material.show(path, arguments.lines(size, MOST_LINES)).orElse(""));
  }
}
