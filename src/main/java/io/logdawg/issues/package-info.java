/**
 * From a report onward to the team's own list: {@link io.logdawg.issues.ReportIssues} writes a
 * report down as an issue or a work item, once.
 */
@NullMarked
@ApplicationModule(
    displayName = "Issues",
    allowedDependencies = {
      "base",
      "tenancy",
      "security",
      "redaction",
      "audit",
      "web",
      "uikit",
      "source",
      "source :: issues",
      "codebases",
      "reports"
    })
package io.logdawg.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
