package io.logdawg.reports;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Counts over the organization's reports.
 *
 * @param averageSeconds from start to finish of the complete ones; absent while there are none
 */
@JsonNaming(SnakeCaseStrategy.class)
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
