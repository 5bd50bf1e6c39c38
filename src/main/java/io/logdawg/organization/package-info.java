/**
 * What an organization decides about itself and its data: its name, how long things are kept, a
 * copy of everything, and its end.
 */
@NullMarked
@ApplicationModule(
    displayName = "Organization",
    allowedDependencies = {"base", "tenancy", "security", "audit", "uikit", "models"})
package io.logdawg.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
