package io.logdawg.reports.news;

import io.logdawg.reports.ReportId;
import java.time.Instant;

/**
 * A resolved error has been seen again. Published in the transaction that opens its report.
 *
 * @param at when it was, for telling one time from the next
 */
public record ReportRegressed(ReportId report, Instant at) {}
