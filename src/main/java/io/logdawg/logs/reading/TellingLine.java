package io.logdawg.logs.reading;

import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Severity;
import io.logdawg.logs.text.TroubleWords;
import java.util.List;

/** The line that says best what went wrong in a log without a stack. */
record TellingLine(LogEntry entry, LogLine line) {

  /** The most severe; of equals the first. */
  static TellingLine in(List<LogEntry> entries) {
    LogEntry worst = entries.getFirst();
    int worstRank = -1;
    for (LogEntry entry : entries) {
      int rank = rank(entry);
      if (rank > worstRank) {
        worst = entry;
        worstRank = rank;
      }
    }
    return new TellingLine(worst, lineOf(worst));
  }

  private static int rank(LogEntry entry) {
    Severity severity = entry.severity();
    if (severity != null) {
      return switch (severity) {
        case FATAL -> 7;
        case ERROR -> 6;
        case WARN -> 4;
        case INFO -> 3;
        case DEBUG -> 2;
        case TRACE -> 1;
      };
    }
    if (entry.lines().stream().allMatch(LogLine::isBlank)) {
      return -1;
    }
    // A line that nobody graded but that speaks of trouble stands just below graded errors.
    return entry.lines().stream().anyMatch(line -> TroubleWords.in(line.text())) ? 5 : 0;
  }

  private static LogLine lineOf(LogEntry entry) {
    List<LogLine> texts = entry.lines().stream().filter(line -> !line.isBlank()).toList();
    if (texts.isEmpty()) {
      return entry.lines().getFirst();
    }
    boolean graded = entry.level() != null;
    return graded
        ? texts.getFirst()
        : texts.stream()
            .filter(line -> TroubleWords.in(line.text()))
            .findFirst()
            .orElse(texts.getFirst());
  }
}
