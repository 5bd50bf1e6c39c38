/**
 * Takes secrets and personal data out of texts before they leave, and puts them back into what
 * returns: {@link io.logdawg.redaction.Redactor#begin}. Asks nobody and keeps nothing.
 */
@NullMarked
@ApplicationModule(
    displayName = "Redaction",
    allowedDependencies = {})
package io.logdawg.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
