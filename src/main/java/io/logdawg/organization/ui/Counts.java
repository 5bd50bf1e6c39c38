package io.logdawg.organization.ui;

import java.util.Locale;

/** What rules would delete, in a sentence. */
final class Counts {

  private Counts() {}

  /**
   * @param what ends the sentence "3 reports are ..."
   */
  static String wouldGo(long count, String what) {
    if (count == 0) {
      return "No report is %s today.".formatted(what);
    }
    var reports =
        count == 1 ? "1 report is" : String.format(Locale.ENGLISH, "%,d reports are", count);
    return "%s %s today, and would go tonight.".formatted(reports, what);
  }
}
