/**
 * Tells people and programs elsewhere what happened: {@link io.logdawg.notifications.Channels} are
 * where to, the outbox below is what and when. What is to be told is written in the transaction
 * that it tells of.
 */
@NullMarked
@ApplicationModule(
    displayName = "Notifications",
    allowedDependencies = {
      "base",
      "tenancy",
      "database",
      "secrets",
      "security",
      "redaction",
      "web",
      "audit",
      "uikit",
      "source",
      "source :: posting",
      "codebases",
      "codebases :: credentials",
      "reports",
      "reports :: news"
    })
package io.logdawg.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
