/** What the shape of the code says, whatever it does. */
@NullMarked
package io.logdawg.localisation.clues.structure;

import org.jspecify.annotations.NullMarked;
