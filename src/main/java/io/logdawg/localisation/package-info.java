/**
 * From what a log says to the files and commits responsible: {@link
 * io.logdawg.localisation.Localiser#rank}. A reason to suspect a file is a {@link
 * io.logdawg.localisation.clues.Clue}, one class each.
 */
@NullMarked
@ApplicationModule(
    displayName = "Localisation",
    allowedDependencies = {"base", "logs", "source"})
package io.logdawg.localisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
