/** Who did what: {@link io.logdawg.audit.Audit#record}. Append-only. */
@NullMarked
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"base", "tenancy"})
package io.logdawg.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
