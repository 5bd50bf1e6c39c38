package io.logdawg.localisation.clues;

import java.util.List;

/** One reason to suspect files. It needs a weight under its name to count. */
public interface Clue {

  /** Stable: reports and the table of weights refer to it. */
  String name();

  /**
   * Whether it only counts something, so that a reader is told of other reasons first. A clue that
   * names a line, a call or a name is not circumstantial.
   */
  default boolean circumstantial() {
    return false;
  }

  /** At most one hint a file. */
  List<Hint> examine(CaseFile evidence);

  /**
   * @param strength from 0 to 1
   * @param reason a clause in words that a reader of the report understands, without a full stop
   */
  record Hint(String path, double strength, String reason) {}
}
