package io.logdawg.issues;

import io.logdawg.source.issues.IssueKind;
import java.util.Optional;

/**
 * How a report is followed up.
 *
 * @param issue what it was written down as
 * @param kind what its repository's provider keeps; empty where it keeps none
 */
public record FollowUp(Optional<ReportIssue> issue, Optional<IssueKind> kind) {}
