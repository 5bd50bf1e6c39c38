/**
 * What an installation must be told before it starts: in the {@code azure} profile, and for signing
 * in with Entra ID anywhere, nothing is made up in its place.
 */
@NullMarked
@ApplicationModule(
    displayName = "Settings",
    allowedDependencies = {"tenancy"})
package io.logdawg.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
