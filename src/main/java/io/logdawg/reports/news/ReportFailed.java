package io.logdawg.reports.news;

import io.logdawg.reports.ReportId;

/** A diagnosis ended without an answer. Published in the transaction that ends it. */
public record ReportFailed(ReportId report) {}
