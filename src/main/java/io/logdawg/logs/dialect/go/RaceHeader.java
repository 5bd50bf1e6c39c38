package io.logdawg.logs.dialect.go;

import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;

/**
 * {@code Read at 0x00c00027a7e8 by goroutine 8:} of the race detector, with the other access and
 * where the goroutines were created below it.
 *
 * @param first whether a race begins here
 */
record RaceHeader(String message, boolean first) {

  private static final String RACE = "DATA RACE";

  static Optional<RaceHeader> read(List<LogLine> lines, int index) {
    String text = lines.get(index).text().stripTrailing();
    boolean accessed =
        text.endsWith(":")
            && (text.contains("ead at 0x") || text.contains("rite at 0x"))
            && text.contains(" by ");
    boolean created = text.startsWith("Goroutine ") && text.endsWith(") created at:");
    if (!accessed && !created) {
      return Optional.empty();
    }
    boolean first = index > 0 && lines.get(index - 1).text().contains(RACE);
    return Optional.of(new RaceHeader(text.substring(0, text.length() - 1), first));
  }
}
