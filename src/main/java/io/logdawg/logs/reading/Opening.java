package io.logdawg.logs.reading;

import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.envelope.LogEnvelope.Opened;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All envelopes opened, outermost first.
 *
 * @param envelope their names, joined by {@code +}; of several files by a comma
 */
record Opening(String envelope, List<LogEntry> entries) {

  /** A platform around a platform around a logger. */
  private static final int MAX_WRAPPERS = 4;

  static Opening of(List<LogLine> lines, List<LogEnvelope> envelopes) {
    var names = new ArrayList<String>();
    List<LogLine> inside = lines;
    var left = new ArrayList<>(envelopes);
    while (true) {
      Step step = open(inside, left, names.size() >= MAX_WRAPPERS);
      names.add(step.envelope.name());
      switch (step.opened) {
        case Opened.Entries(List<LogEntry> entries) -> {
          return new Opening(String.join("+", names), entries);
        }
        case Opened.Lines(List<LogLine> unwrapped) -> {
          inside = unwrapped;
          left.remove(step.envelope);
        }
      }
    }
  }

  /** Several files, as one log. */
  static Opening joined(List<Opening> files) {
    return new Opening(
        files.stream().map(Opening::envelope).distinct().collect(Collectors.joining(", ")),
        files.stream().flatMap(file -> file.entries().stream()).toList());
  }

  private record Step(LogEnvelope envelope, Opened opened) {}

  private record Scored(LogEnvelope envelope, double score) {}

  private static Step open(List<LogLine> lines, List<LogEnvelope> envelopes, boolean onlyEntries) {
    List<Scored> claims =
        envelopes.stream()
            .map(envelope -> new Scored(envelope, envelope.score(lines)))
            .filter(claim -> claim.score > 0)
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .toList();
    for (Scored claim : claims) {
      Optional<Opened> opened = claim.envelope.open(lines);
      if (opened.isPresent() && holdsText(opened.get(), onlyEntries)) {
        return new Step(claim.envelope, opened.get());
      }
    }
    throw new IllegalStateException("no envelope takes plain lines");
  }

  /** A wrapping around nothing is a text of its own. */
  private static boolean holdsText(Opened opened, boolean onlyEntries) {
    return switch (opened) {
      case Opened.Entries(List<LogEntry> entries) -> !entries.isEmpty();
      case Opened.Lines(List<LogLine> lines) ->
          !onlyEntries && !lines.stream().allMatch(LogLine::isBlank);
    };
  }
}
