package io.logdawg.narrative.chat.reading;

import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a text stands. Providers' own searches know the newest commit of the default branch alone,
 * so files are read at the right one; no more than a few, hence a folder is asked for.
 */
public final class SearchText implements Tool {

  private static final int MOST_FILES = 40;
  private static final int MOST_BYTES = 400_000;
  private static final int MOST_LINES = 40;

  @Override
  public String name() {
    return "search_text";
  }

  @Override
  public String description() {
    return "Lines that contain a text, exactly as written, in the files below a folder. Reads the"
        + " 40 smallest files there: name a narrow folder, or the end of the names, such as"
        + " .java.";
  }

  @Override
  public String properties() {
    return """
    "text": {"type": "string"}, "folder": {"type": "string"}, "ending": {"type": "string"}\
    """;
  }

  @Override
  public String call(Arguments arguments, Material material) {
    String text = arguments.text("text");
    if (text.isEmpty()) {
      return "Say which text.";
    }
    List<String> searched = files(arguments, material);
    material.fetch(searched);
    List<String> found = new ArrayList<>();
    for (String path : searched) {
      found(path, text, material, found);
    }
    String read = "Read %d files.\n".formatted(searched.size());
    return read + (found.isEmpty() ? "It stands nowhere in them." : String.join("\n", found));
  }

  private static List<String> files(Arguments arguments, Material material) {
    String folder = arguments.text("folder");
    String ending = arguments.text("ending");
    List<FileEntry> there =
        material.tree().files().files().stream()
            .filter(file -> file.path().startsWith(folder) && file.path().endsWith(ending))
            .sorted(Comparator.comparingLong(FileEntry::size))
            .limit(MOST_FILES)
            .toList();
    List<String> chosen = new ArrayList<>();
    long bytes = 0;
    for (FileEntry file : there) {
      bytes += Math.max(0, file.size());
      if (bytes <= MOST_BYTES) {
        chosen.add(file.path());
      }
    }
    return chosen;
  }

  private static void found(String path, String text, Material material, List<String> found) {
    var file = material.fetched(path);
    if (file.isEmpty()) {
      return;
    }
    for (int line = 1; line <= file.get().size() && found.size() < MOST_LINES; line++) {
      if (file.get().line(line).contains(text)) {
        found.add(
            path + ":" + material.show(path, new LineRange(line, line)).orElse("").stripTrailing());
      }
    }
  }
}
