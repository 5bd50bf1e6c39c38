package io.logdawg.logs.envelope.json;

import io.logdawg.logs.envelope.LineHead;
import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.envelope.PlainEntries;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lines of logfmt, as Go's loggers, Heroku and Grafana's programs write them. Lines that are none
 * and begin no entry of their own go on with the one before.
 */
@Component
final class LogfmtEnvelope implements LogEnvelope {

  private static final double SURENESS = 0.85;

  @Override
  public String name() {
    return "logfmt";
  }

  @Override
  public double score(List<LogLine> lines) {
    double share = LineSample.share(lines, line -> LogfmtLine.read(line.text()).isPresent());
    return share > 0 ? SURENESS * (1 + share) / 2 : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var entries = new ArrayList<LogEntry>();
    var others = new ArrayList<LogLine>();
    for (LogLine line : lines) {
      LogEntry entry =
          LogfmtLine.read(line.text()).flatMap(fields -> JsonEntry.of(fields, line)).orElse(null);
      if (entry == null) {
        others.add(line);
      } else {
        goOn(entries, others);
        entries.add(entry);
      }
    }
    goOn(entries, others);
    return Optional.of(new Opened.Entries(entries));
  }

  private static void goOn(List<LogEntry> entries, List<LogLine> others) {
    int own = 0;
    while (own < others.size()
        && !entries.isEmpty()
        && LineHead.USUAL.of(others.get(own)).isEmpty()) {
      own++;
    }
    if (own > 0) {
      entries.add(entries.removeLast().followedBy(others.subList(0, own)));
    }
    entries.addAll(PlainEntries.of(others.subList(own, others.size())));
    others.clear();
  }
}
