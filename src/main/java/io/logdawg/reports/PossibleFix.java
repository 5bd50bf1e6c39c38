package io.logdawg.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commit that changed what a report points to, and so may have mended it.
 *
 * @param how what it changed, as a sentence
 * @param push the report of the push that brought it, unless that has been deleted
 * @param anew the report of the same log at this commit, where one was asked for
 */
public record PossibleFix(
    String commit, String how, Instant notedAt, @Nullable ReportId push, @Nullable ReportId anew) {}
