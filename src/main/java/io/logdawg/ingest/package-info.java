/** HTTP doors for programs. They read and write JSON; what happens behind them is the services'. */
@NullMarked
@ApplicationModule(
    displayName = "Ingest",
    allowedDependencies = {
      "base",
      "tenancy",
      "web",
      "security",
      "codebases",
      "codebases :: credentials",
      "codebases :: webhooks",
      "issues",
      "reports",
      "reports :: listing",
      "reports :: markdown",
      "reports :: triage",
      "reports :: verdicts",
      "diagnosis",
      "diagnosis :: push",
      "source",
      "source :: account",
      "source :: issues",
      "localisation"
    })
package io.logdawg.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
