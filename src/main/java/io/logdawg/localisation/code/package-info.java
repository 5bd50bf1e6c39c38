/**
 * Reads source text lightly: what a file declares, and which names are used in which lines. A
 * language, or a family of them, is one {@link io.logdawg.localisation.code.CodeReader}. Linear in
 * the size of the text, and content with text that no compiler would take.
 */
@NullMarked
package io.logdawg.localisation.code;

import org.jspecify.annotations.NullMarked;
