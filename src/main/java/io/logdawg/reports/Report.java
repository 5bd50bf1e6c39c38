package io.logdawg.reports;

import io.logdawg.reports.checks.Check;
import io.logdawg.reports.verdicts.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report, whole.
 *
 * @param data what was found: all of it once complete, what there was when it failed, else absent
 * @param ref what was asked for, if anything
 * @param metadata what the sender said about the log
 * @param push what it is about, in place of a log
 * @param checks the recommendations that are done
 * @param possibleFixes commits that have touched since what it points to, newest first
 * @param verdict what somebody who knows said of it
 */
public record Report(
    ReportSummary summary,
    @Nullable ReportData data,
    String logText,
    @Nullable String ref,
    @Nullable String source,
    @Nullable String requestedBy,
    Map<String, Object> metadata,
    @Nullable Push push,
    List<Check> checks,
    List<PossibleFix> possibleFixes,
    @Nullable Verdict verdict) {

  public ReportId id() {
    return summary.id();
  }

  public ReportStatus status() {
    return summary.status();
  }
}
