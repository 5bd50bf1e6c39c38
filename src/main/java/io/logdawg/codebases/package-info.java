/**
 * The connected repositories and the credentials that read them: {@link
 * io.logdawg.codebases.Repositories} and {@link io.logdawg.codebases.credentials.Credentials}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Codebases",
    allowedDependencies = {
      "base",
      "tenancy",
      "secrets",
      "security",
      "audit",
      "uikit",
      "source",
      "source :: account",
      "source :: hooks",
      "source :: issues",
      "localisation"
    })
package io.logdawg.codebases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
