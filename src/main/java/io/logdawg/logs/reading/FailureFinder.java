package io.logdawg.logs.reading;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.envelope.LogEntry;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Lets every dialect look at every entry; of those that claim the same lines the surest has them.
 */
final class FailureFinder {

  /** Below this a dialect only guesses, and is heard only if nobody knows. */
  private static final double SURE = 0.5;

  /** Of the lines that no dialect could read on their own. */
  private static final int SHORTEST = 4;

  private final List<LogDialect> dialects;

  FailureFinder(List<LogDialect> dialects) {
    this.dialects = List.copyOf(dialects);
  }

  List<FoundFailure> find(List<LogEntry> entries) {
    var found = new ArrayList<FoundFailure>();
    entries.forEach(entry -> find(entry, found));
    boolean sure = found.stream().anyMatch(failure -> failure.sureness() >= SURE);
    return sure ? found.stream().filter(failure -> failure.sureness() >= SURE).toList() : found;
  }

  private record Scored(LogDialect dialect, double score) {}

  private void find(LogEntry entry, List<FoundFailure> found) {
    List<Scored> willing = willing(entry.lines());
    if (willing.isEmpty()) {
      return;
    }
    var claimed = new BitSet();
    var here = new ArrayList<FoundFailure>();
    for (Scored scored : willing) {
      for (Finding finding : scored.dialect.read(entry.lines())) {
        int taken = claimed.nextSetBit(finding.first());
        if (taken < 0 || taken > finding.last()) {
          claimed.set(finding.first(), finding.last() + 1);
          here.add(new FoundFailure(entry, finding, scored.dialect.name(), scored.score));
        }
      }
    }
    here.sort(Comparator.comparingInt(failure -> failure.finding().first()));
    found.addAll(here);
  }

  /** A megabyte may be half a million lines of one brace, at which no dialect needs to look. */
  private static boolean mayTell(LogLine line) {
    return line.text().length() >= SHORTEST;
  }

  /** Most entries are nobody's, and a log may have hundreds of thousands. */
  private List<Scored> willing(List<LogLine> lines) {
    var willing = new ArrayList<Scored>();
    if (lines.stream().noneMatch(FailureFinder::mayTell)) {
      return willing;
    }
    for (LogDialect dialect : dialects) {
      double score = dialect.score(lines);
      if (score > 0) {
        willing.add(new Scored(dialect, score));
      }
    }
    willing.sort(Comparator.comparingDouble(Scored::score).reversed());
    return willing;
  }
}
