/**
 * Who did what: {@link io.logdawg.audit.Audit#record}, in the transaction that does it.
 * Append-only. Administrators read it in its page, or as a file.
 */
@NullMarked
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"base", "tenancy", "uikit"})
package io.logdawg.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
