package io.logdawg.logs;

import org.jspecify.annotations.Nullable;

/**
 * One call of a trace, as the log names it; nothing is guessed.
 *
 * @param type the declaring type in its language's spelling ({@code org.acme.Shop$Cart}), if named;
 *     of Rust's functions outside of types the module
 * @param function the function or method without its type, if named
 * @param file the file as the log spells it: a bare name, a path, or a URL's path; if named
 * @param line counted from 1, or 0 where the log does not say
 * @param column counted from 1, or 0 where the log does not say
 * @param inApp false where the frame is plainly the language's or a known library's own
 * @param logLine the line of the log, counted from 1, that this was read from
 */
public record Frame(
    @Nullable String type,
    @Nullable String function,
    @Nullable String file,
    int line,
    int column,
    boolean inApp,
    int logLine) {

  /** The same call where it is known not to be the application's own. */
  public Frame notInApp() {
    return new Frame(type, function, file, line, column, false, logLine);
  }
}
