/**
 * What every page is built of, on top of Vaadin's components: notices, badges, code, times. Knows
 * no feature, asks no service.
 */
@NullMarked
@ApplicationModule(
    displayName = "UI kit",
    allowedDependencies = {"base"})
package io.logdawg.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
