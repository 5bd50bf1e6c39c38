package io.logdawg.reports.verdicts;

/** Over the organization's reports. */
public record VerdictCounts(long right, long wrong) {

  public long total() {
    return right + wrong;
  }
}
