package io.logdawg.issues;

import io.logdawg.source.issues.IssueKind;
import java.net.URI;
import java.time.Instant;

/**
 * What a report was written down as.
 *
 * @param url of its page at the provider
 * @param by who had it created, as they were called then
 */
public record ReportIssue(IssueKind kind, long number, URI url, String by, Instant at) {

  /** For people: "Issue #12". */
  public String label() {
    return kind.label() + " #" + number;
  }
}
