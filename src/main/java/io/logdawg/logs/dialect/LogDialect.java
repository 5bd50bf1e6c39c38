package io.logdawg.logs.dialect;

import io.logdawg.logs.text.LogLine;
import java.util.List;

/**
 * How one language (or family) prints a failure with its stack. Called with the lines of one entry,
 * or of a whole log whose lines have no marks of their own; must take time in proportion to them,
 * whatever they hold, and keep no state.
 */
public interface LogDialect {

  /** The stable name that a parsed log carries ({@code java}). */
  String name();

  /**
   * How sure it is that some of the lines are its own: 0 not at all (then {@link #read} is not
   * called), 1 beyond doubt. Where dialects claim the same lines, the surer has them.
   */
  double score(List<LogLine> lines);

  /** Every failure in the lines; of two that share lines the first that is told is kept. */
  List<Finding> read(List<LogLine> lines);
}
