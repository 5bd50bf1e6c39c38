package io.logdawg.reports.news;

import io.logdawg.reports.ReportId;

/** A report has its answer. Published in the transaction that completes it. */
public record ReportCompleted(ReportId report) {}
