package io.logdawg.reports.checks;

import java.time.Instant;

/**
 * A recommendation that is done.
 *
 * @param position of the recommendation in its report, from 0
 * @param by whoever ticked it, as they were called then
 */
public record Check(int position, String by, Instant at) {}
