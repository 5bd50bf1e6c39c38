package io.logdawg.logs;

/**
 * Reads a log of any kind. Safe for several threads; takes time in proportion to the text's length,
 * whatever it holds.
 */
public interface LogReader {

  /** The longest text that is read, in characters. */
  int MAX_LENGTH = 1_000_000;

  /**
   * A text that holds no trace is no failure: it still has a headline.
   *
   * @throws io.logdawg.base.FailureException Invalid or TooLarge ({@code log_data.content}) for a
   *     blank or too long text, UnreadableLog for a binary one
   */
  ParsedLog read(String text);
}
