package io.logdawg.issues;

/**
 * @param fresh whether this call made it, and none before
 */
public record CreatedIssue(ReportIssue issue, boolean fresh) {}
