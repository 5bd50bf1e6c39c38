package io.logdawg.logs.reading;

import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.envelope.LogEnvelope.Opened;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All envelopes opened, outermost first.
 *
 * @param envelope their names, joined by {@code +}
 */
record Opening(String envelope, List<LogEntry> entries) {

  /** A platform around a platform around a logger. */
  private static final int MAX_WRAPPERS = 3;

  static Opening of(List<LogLine> lines, List<LogEnvelope> envelopes) {
    var names = new ArrayList<String>();
    List<LogLine> inside = lines;
    var left = new ArrayList<>(envelopes);
    while (true) {
      boolean onlyEntries = names.size() >= MAX_WRAPPERS;
      LogEnvelope opener = null;
      Opened opened = null;
      for (LogEnvelope envelope : left) {
        Optional<Opened> tried = envelope.open(inside);
        if (tried.isPresent() && !(onlyEntries && tried.get() instanceof Opened.Lines)) {
          opener = envelope;
          opened = tried.get();
          break;
        }
      }
      if (opener == null || opened == null) {
        throw new IllegalStateException("no envelope takes plain lines");
      }
      names.add(opener.name());
      switch (opened) {
        case Opened.Entries(List<LogEntry> entries) -> {
          return new Opening(String.join("+", names), entries);
        }
        case Opened.Lines(List<LogLine> unwrapped) -> {
          inside = unwrapped;
          left.remove(opener);
        }
      }
    }
  }
}
