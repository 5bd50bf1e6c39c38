package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;

/**
 * One way in which lines are wrapped. Of those that claim the lines the surest is asked to open
 * them, then the next. Must take time in proportion to the text and keep no state.
 */
public interface LogEnvelope {

  /** The stable name that a parsed log carries ({@code json}). */
  String name();

  /**
   * How sure it is that the lines are wrapped this way: 0 not at all, 1 beyond doubt. Looks at no
   * more of a long text than it must.
   */
  double score(List<LogLine> lines);

  /** What is inside; empty if the lines turn out not to be wrapped this way. */
  Optional<Opened> open(List<LogLine> lines);

  /** What an envelope holds. */
  sealed interface Opened {

    /** Lines that may be wrapped once more. */
    record Lines(List<LogLine> lines) implements Opened {}

    /** What loggers wrote, in the order of the text. */
    record Entries(List<LogEntry> entries) implements Opened {}
  }
}
