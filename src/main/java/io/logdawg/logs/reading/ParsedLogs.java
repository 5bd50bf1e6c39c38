package io.logdawg.logs.reading;

import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what is told of a log. */
final class ParsedLogs {

  private ParsedLogs() {}

  static ParsedLog of(Choice choice, List<LogLine> lines, String envelope) {
    FoundFailure failure = choice.failure();
    Finding finding = failure.finding();
    return new ParsedLog(
        failure.dialect(),
        envelope,
        withThread(finding.traces(), failure.entry().thread()),
        Headline.of(failure),
        failure.time(),
        failure.level(),
        failure.service(),
        requestId(failure.entry(), lines),
        choice.reason(),
        lines.size(),
        finding.unread(),
        choice.fingerprint());
  }

  static ParsedLog ofWords(TellingLine telling, List<LogLine> lines, String envelope) {
    LogEntry entry = telling.entry();
    String headline = Headline.sentence(telling.line().text());
    return new ParsedLog(
        "none",
        envelope,
        List.of(),
        headline,
        entry.time() == null ? telling.line().origin().time() : entry.time(),
        entry.level(),
        entry.service(),
        requestId(entry, lines),
        "The log holds no stack; this is its most severe line.",
        lines.size(),
        List.of(),
        Fingerprint.ofWords(headline));
  }

  /** In the entry, or in the line that it begins with, as it came. */
  private static @Nullable String requestId(LogEntry entry, List<LogLine> lines) {
    if (entry.requestId() != null) {
      return entry.requestId();
    }
    int first = entry.lines().getFirst().number();
    return RequestIds.in(lines.get(first - 1).text()).orElse(null);
  }

  private static List<Trace> withThread(List<Trace> traces, @Nullable String thread) {
    var named = new ArrayList<>(traces);
    Trace head = traces.getFirst();
    if (head.thread() == null && thread != null) {
      named.set(0, new Trace(head.relation(), head.type(), head.message(), head.frames(), thread));
    }
    return named;
  }
}
