package io.logdawg.diagnosis.push.steps;

import io.logdawg.reports.pushes.OpenReport;

/**
 * A report that a push touches.
 *
 * @param fixes whether the lines differ that the report points to
 * @param how what differs, as a sentence
 */
record Touch(OpenReport report, boolean fixes, String how) {}
