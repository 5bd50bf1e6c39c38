package io.logdawg.reports.listing;

/**
 * How many reports a list has. Counting stops at {@link #MOST}: nobody reads a list to its
 * thousandth row, and an exact number would cost more than the list itself.
 */
public record ReportCount(int counted) {

  public static final int MOST = 1_000;

  public boolean isExact() {
    return counted <= MOST;
  }

  /** For people. */
  @Override
  public String toString() {
    return isExact() ? "%,d".formatted(counted) : "More than %,d".formatted(MOST);
  }
}
