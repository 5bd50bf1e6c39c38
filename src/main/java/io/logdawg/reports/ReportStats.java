package io.logdawg.reports;

import org.jspecify.annotations.Nullable;

/**
 * Counts over the organization's reports.
 *
 * @param averageSeconds from start to finish of the complete ones; absent while there are none
 */
public record ReportStats(
    long total,
    long pending,
    long processing,
    long complete,
    long failed,
    long occurrences,
    long lastDay,
    @Nullable Double averageSeconds,
    @Nullable Double averageConfidence) {}
