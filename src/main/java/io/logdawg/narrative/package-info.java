/**
 * Puts what was found into words: {@link io.logdawg.narrative.Narrator#tell}. Says nothing that was
 * not read.
 */
@NullMarked
@ApplicationModule(
    displayName = "Narrative",
    allowedDependencies = {"base", "logs", "source", "localisation", "redaction"})
package io.logdawg.narrative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
