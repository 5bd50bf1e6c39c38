package io.logdawg.logs.dialect.php;

import io.logdawg.logs.dialect.OpenTrace;
import org.jspecify.annotations.Nullable;

/** Gives every place the function that it lies in, which the stack's next line names. */
final class PhpStack {

  private final OpenTrace trace;
  private @Nullable String file;
  private int line;
  private int logLine;
  private boolean known;

  /**
   * @param thrown where it was thrown, if the log says so
   * @param logLine the line that says so
   */
  PhpStack(OpenTrace trace, @Nullable PhpHeader thrown, int logLine) {
    this.trace = trace;
    this.logLine = logLine;
    if (thrown != null) {
      file = thrown.file();
      line = thrown.line();
      known = true;
    }
  }

  void add(PhpFrame frame) {
    if (known && file != null) {
      boolean internal = file.equals(frame.file()) && line == frame.line() && frame.first();
      // A function of PHP's own throws where it was called: the next line tells that place again.
      if (!internal) {
        trace.add(PhpFrame.frame(frame.call(), file, line, logLine));
      }
    }
    file = frame.file();
    line = frame.line();
    logLine = frame.logLine();
    known = true;
  }
}
