package io.logdawg.logs.envelope.records;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.LogText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lines of records in their order, with lines that came in parts put together. */
final class RecordLines {

  private record Part(LogLine line, TextRecord text) {}

  private final List<LogLine> lines = new ArrayList<>();
  private final Map<String, Part> parts = new HashMap<>();

  void keep(List<LogLine> others) {
    lines.addAll(others);
  }

  void add(LogLine line, TextRecord record) {
    String writer = Objects.requireNonNullElse(record.origin().writer(), "");
    Part before = parts.remove(writer);
    LogLine first = before == null ? line : before.line;
    TextRecord whole = before == null ? record : before.text.followedBy(record);
    if (whole.isPart()) {
      parts.put(writer, new Part(first, whole));
    } else {
      put(first, whole);
    }
  }

  List<LogLine> close() {
    parts.values().forEach(part -> put(part.line, part.text));
    parts.clear();
    return lines;
  }

  private void put(LogLine line, TextRecord record) {
    LogText.lines(record.text())
        .forEach(inner -> lines.add(line.unwrapped(inner.text(), record.origin())));
  }
}
