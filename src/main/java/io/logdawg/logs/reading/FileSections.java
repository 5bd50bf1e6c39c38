package io.logdawg.logs.reading;

import io.logdawg.logs.files.FileHead;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text into which several files were put, apart again: each may be wrapped in its own way. Parts
 * of one file between those of others, as {@code tail -f} prints them, come together.
 */
final class FileSections {

  /** More of them than anybody watches at once: then such lines are the log's own. */
  private static final int MOST = 200;

  private FileSections() {}

  static Collection<List<LogLine>> of(List<LogLine> lines) {
    Map<String, List<LogLine>> sections = new LinkedHashMap<>();
    List<LogLine> current = new ArrayList<>();
    sections.put("", current);
    for (LogLine line : lines) {
      Optional<String> name = FileHead.name(line.text());
      if (name.isPresent()) {
        current = sections.computeIfAbsent(name.get(), _ -> new ArrayList<>());
      } else {
        current.add(line);
      }
    }
    sections.values().removeIf(section -> section.stream().allMatch(LogLine::isBlank));
    return sections.isEmpty() || sections.size() > MOST ? List.of(lines) : sections.values();
  }
}
