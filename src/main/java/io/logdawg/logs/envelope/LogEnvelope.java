package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.Optional;

/**
 * One way in which lines are wrapped. Envelopes are asked in their {@code @Order}; the first that
 * knows the lines opens them. Must take time in proportion to the text and keep no state.
 */
public interface LogEnvelope {

  /** The stable name that a parsed log carries ({@code json}). */
  String name();

  /** What is inside; empty if the lines are not wrapped this way. */
  Optional<Opened> open(List<LogLine> lines);

  /** What an envelope holds. */
  sealed interface Opened {

    /** Lines that may be wrapped once more. */
    record Lines(List<LogLine> lines) implements Opened {}

    /** What loggers wrote, in the order of the text. */
    record Entries(List<LogEntry> entries) implements Opened {}
  }
}
