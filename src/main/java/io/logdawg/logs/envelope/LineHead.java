package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.Optional;

/** Knows the lines that begin an entry by what a logger put before the message. */
@FunctionalInterface
public interface LineHead {

  Optional<LinePrefix> of(LogLine line);

  /** What the usual loggers put, in whatever order. */
  LineHead USUAL = line -> PrefixScanner.of(line.text());
}
