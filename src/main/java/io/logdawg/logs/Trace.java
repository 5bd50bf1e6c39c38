package io.logdawg.logs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exception (or panic, or crash) with its stack.
 *
 * @param relation how it came to stand beside the one before it
 * @param type the exception's type, if named ({@code java.lang.NullPointerException})
 * @param message its message, without the type; empty if it has none
 * @param frames innermost call first, whatever the order of the log
 * @param thread the thread's name, if named
 */
public record Trace(
    Relation relation,
    @Nullable String type,
    String message,
    List<Frame> frames,
    @Nullable String thread) {

  /** How a trace stands to the one before it in {@link ParsedLog#traces()}. */
  public enum Relation {
    /** The failure itself, as it reached the logger. */
    PRIMARY,
    /** What caused the one before it. */
    CAUSE,
    /** Happened on the way out of the one before it and was kept with it. */
    SUPPRESSED,
    /** Another thread, goroutine or member of a group. */
    SIBLING
  }

  public Trace {
    frames = List.copyOf(frames);
  }
}
