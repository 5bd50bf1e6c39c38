package io.logdawg.narrative.chat.asking;

/** The organization's budget, or the report's, has not enough left for a call. */
public final class BudgetSpentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param sentence for the reader of the report
   */
  public BudgetSpentException(String sentence) {
    super(sentence);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
