package io.logdawg.logs.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line without what wrapped it.
 *
 * @param number of the line in the text that came in, counted from 1; lines unpacked from one share
 *     its number
 * @param time that a wrapper gave it
 * @param service that a wrapper gave it
 */
public record LogLine(int number, String text, @Nullable Instant time, @Nullable String service) {

  private static final int MAX_FRAME = 4_000;

  public static LogLine of(int number, String text) {
    return new LogLine(number, text, null, null);
  }

  /** Whether it is short enough to name a place in code; longer ones are data. */
  public boolean mayBeFrame() {
    return text.length() <= MAX_FRAME;
  }

  public LogLine with(String other) {
    return new LogLine(number, other, time, service);
  }

  /** Blanks before the text; a tab counts as one. */
  public int indent() {
    return Scan.blanks(text, 0);
  }

  public boolean isBlank() {
    return Scan.blanks(text, 0) == text.length();
  }
}
