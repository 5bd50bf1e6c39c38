/**
 * The reasons to suspect a file: a {@link io.logdawg.localisation.clues.Clue} looks at all that was
 * gathered about one failure and says which files it makes suspicious and why. How much each clue
 * counts is not its own business.
 */
@NullMarked
package io.logdawg.localisation.clues;

import org.jspecify.annotations.NullMarked;
