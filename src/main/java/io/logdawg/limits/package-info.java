/**
 * How often somebody may knock: {@link io.logdawg.limits.RequestLimits}. Counted in PostgreSQL, so
 * that all nodes count together.
 */
@NullMarked
@ApplicationModule(
    displayName = "Limits",
    allowedDependencies = {"base", "web"})
package io.logdawg.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
