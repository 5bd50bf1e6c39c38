/**
 * What an organization lets a language model do, and what it costs: {@link
 * io.logdawg.models.ModelChoices} for people, {@link io.logdawg.models.ModelAccess} for a
 * diagnosis. Calls are made elsewhere, {@link io.logdawg.narrative.chat.asking.ModelDoor}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Models",
    allowedDependencies = {
      "base",
      "tenancy",
      "security",
      "audit",
      "redaction",
      "reports",
      "narrative :: chat",
      "narrative :: asking"
    })
package io.logdawg.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
