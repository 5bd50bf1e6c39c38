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
      "source",
      "source :: hooks",
      "localisation",
      "codebases",
      "codebases :: credentials",
      "codebases :: ui",
      "codebases :: webhooks",
      "narrative",
      "reports",
      "reports :: markdown",
      "reports :: pushes"
    })
package io.logdawg.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
