/**
 * From a log that came in to a finished report: takes it in ({@link
 * io.logdawg.diagnosis.Diagnoses}), queues it, does the steps and keeps the states. The only room
 * that calls the steps.
 */
@NullMarked
@ApplicationModule(
    displayName = "Diagnosis",
    allowedDependencies = {
      "base",
      "tenancy",
      "database",
      "security",
      "web",
      "audit",
      "uikit",
      "logs",
      "logs :: files",
      "source",
      "source :: hooks",
      "localisation",
      "codebases",
      "codebases :: credentials",
      "codebases :: ui",
      "codebases :: webhooks",
      "models",
      "narrative",
      "issues :: ui",
      "narrative :: chat",
      "narrative :: answer",
      "reports",
      "reports :: checks",
      "reports :: export",
      "reports :: frames",
      "reports :: listing",
      "reports :: markdown",
      "reports :: notes",
      "reports :: occurrences",
      "reports :: progress",
      "reports :: pushes",
      "reports :: triage",
      "reports :: verdicts",
      "reports :: views"
    })
package io.logdawg.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
