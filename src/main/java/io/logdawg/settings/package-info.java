/**
 * What an installation must be told before it starts: in the {@code azure} profile nothing is made
 * up in its place.
 */
@NullMarked
@ApplicationModule(
    displayName = "Settings",
    allowedDependencies = {"tenancy"})
package io.logdawg.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
