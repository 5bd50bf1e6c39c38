/** What names, messages and other words say. */
@NullMarked
package io.logdawg.localisation.clues.words;

import org.jspecify.annotations.NullMarked;
