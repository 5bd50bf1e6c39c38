/** What every HTTP door shares: failures as problem documents, and bodies of a bounded size. */
@NullMarked
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {"base"})
package io.logdawg.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
