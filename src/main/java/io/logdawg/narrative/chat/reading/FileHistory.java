package io.logdawg.narrative.chat.reading;

import io.logdawg.source.Commit;
import java.util.List;
import java.util.stream.Collectors;

/** The commits that touched a file. */
public final class FileHistory implements Tool {

  private static final int MOST = 20;

  @Override
  public String name() {
    return "file_history";
  }

  @Override
  public String description() {
    return "The newest 20 commits that touched a file, newest first, up to the commit that failed.";
  }

  @Override
  public String properties() {
    return """
    "path": {"type": "string"}\
    """;
  }

  @Override
  public String call(Arguments arguments, Material material) {
    String path = arguments.text("path");
    if (!material.paths().contains(path)) {
      return "There is no such file.";
    }
    List<Commit> commits =
        material.tree().history(List.of(path), MOST).getOrDefault(path, List.of());
    material.know(commits);
    return commits.isEmpty()
        ? "Its history could not be read."
        : commits.stream()
            .map(commit -> material.show(commit, line(commit)))
            .collect(Collectors.joining("\n"));
  }

  /** Without the author: who it was says nothing about what failed. */
  static String line(Commit commit) {
    return "%s %s %s".formatted(commit.id().abbreviated(), commit.committedAt(), commit.subject());
  }
}
