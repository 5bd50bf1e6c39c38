package io.logdawg.diagnosis;

import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportStatus;

/**
 * The answer to a {@link Submission}.
 *
 * @param report that will hold, or already holds, the answer
 * @param repeat true where the same error was known and only an occurrence was added
 */
public record Receipt(DiagnosisId id, ReportId report, ReportStatus status, boolean repeat) {}
