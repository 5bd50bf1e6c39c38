/**
 * Where the pages hang: the layout with its navigation, the dashboard, and what is shown in
 * failure.
 */
@NullMarked
@ApplicationModule(
    displayName = "Shell",
    allowedDependencies = {"base", "tenancy", "uikit", "codebases", "reports", "diagnosis"})
package io.logdawg.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
