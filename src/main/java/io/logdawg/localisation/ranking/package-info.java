/** Weighs the clues and names the suspects. */
@NullMarked
package io.logdawg.localisation.ranking;

import org.jspecify.annotations.NullMarked;
