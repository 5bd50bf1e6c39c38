package io.logdawg.logs.text;

/**
 * A line without what wrapped it.
 *
 * @param number of the line in the text that came in, counted from 1; lines unpacked from one share
 *     its number
 */
public record LogLine(int number, String text, Origin origin) {

  private static final int MAX_FRAME = 4_000;

  public static LogLine of(int number, String text) {
    return new LogLine(number, text, Origin.UNKNOWN);
  }

  /** Whether it is short enough to name a place in code; longer ones are data. */
  public boolean mayBeFrame() {
    return text.length() <= MAX_FRAME;
  }

  public LogLine with(String other) {
    return new LogLine(number, other, origin);
  }

  /** What was within this line, with what the wrapping told of it. */
  public LogLine unwrapped(String inner, Origin told) {
    return new LogLine(number, inner, told.within(origin));
  }

  /** Blanks before the text; a tab counts as one. */
  public int indent() {
    return Scan.blanks(text, 0);
  }

  public boolean isBlank() {
    return Scan.blanks(text, 0) == text.length();
  }
}
