/** What the stack says. */
@NullMarked
package io.logdawg.localisation.clues.stack;

import org.jspecify.annotations.NullMarked;
