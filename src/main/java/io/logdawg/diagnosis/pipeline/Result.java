package io.logdawg.diagnosis.pipeline;

import io.logdawg.reports.ReportData;

/**
 * What an attempt came to.
 *
 * @param alongside writes what goes with the report; run in the transaction that completes it, so
 *     that a stale attempt writes nothing
 */
public record Result(ReportData data, Runnable alongside) {

  public static Result of(ReportData data) {
    return new Result(data, () -> {});
  }
}
