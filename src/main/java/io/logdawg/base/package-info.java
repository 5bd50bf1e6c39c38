/**
 * What every room shares: the one list of things that can go wrong, and the bounded value types.
 * The JDK and JSpecify only; knows no feature and no framework.
 */
@NullMarked
@ApplicationModule(
    displayName = "Base",
    allowedDependencies = {})
package io.logdawg.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
