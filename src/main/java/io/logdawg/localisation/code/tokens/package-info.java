/** Source text as words, quoted texts and signs: what the light readings of code are made from. */
@NullMarked
package io.logdawg.localisation.code.tokens;

import org.jspecify.annotations.NullMarked;
