package io.logdawg.narrative.chat.reading;

import java.util.List;
import java.util.stream.Collectors;

/** Paths of files. */
public final class ListFiles implements Tool {

  private static final int MOST = 300;

  @Override
  public String name() {
    return "list_files";
  }

  @Override
  public String description() {
    return "Paths of the repository's files below a folder, or whose path contains a text.";
  }

  @Override
  public String properties() {
    return """
    "folder": {"type": "string"}, "contains": {"type": "string"}\
    """;
  }

  @Override
  public String call(Arguments arguments, Material material) {
    String folder = arguments.text("folder");
    String contains = arguments.text("contains");
    String below = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    List<String> found =
        material.paths().stream()
            .filter(path -> path.startsWith(below) && path.contains(contains))
            .limit(MOST + 1L)
            .toList();
    String listed = found.stream().limit(MOST).collect(Collectors.joining("\n"));
    return material.show(
        found.isEmpty()
            ? "There are none."
            : found.size() > MOST ? listed + "\nThere are more: ask for less." : listed);
  }
}
