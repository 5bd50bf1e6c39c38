/** Where the pages hang: the layout with its navigation, the dashboard, and what failure shows. */
@NullMarked
@ApplicationModule(
    displayName = "Shell",
    allowedDependencies = {
      "base",
      "tenancy",
      "security",
      "uikit",
      "codebases",
      "codebases :: credentials",
      "codebases :: ui",
      "reports",
      "reports :: figures",
      "reports :: listing",
      "reports :: triage",
      "reports :: verdicts",
      "diagnosis",
      "diagnosis :: ui"
    })
package io.logdawg.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
