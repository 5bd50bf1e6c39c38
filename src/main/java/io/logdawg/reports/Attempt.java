package io.logdawg.reports;

/**
 * The right to work on a report. Taking one ends every earlier one: what a stale attempt writes
 * changes nothing, and it is told so.
 *
 * @param number counted from 1
 * @param broken how many earlier attempts broke off or failed in a way worth another try
 */
public record Attempt(ReportId report, int number, int broken) {}
