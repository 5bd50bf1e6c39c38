/**
 * The stored outcome of a diagnosis: {@link io.logdawg.reports.ReportData}, kept as JSON, found and
 * listed through {@link io.logdawg.reports.Reports}. No pages of its own.
 */
@NullMarked
@ApplicationModule(
    displayName = "Reports",
    allowedDependencies = {"base", "tenancy", "database", "security", "audit", "codebases"})
package io.logdawg.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
