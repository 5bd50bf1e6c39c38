/** The narrator that needs no model: sentences filled with what was found, and nothing else. */
@NullMarked
package io.logdawg.narrative.template;

import org.jspecify.annotations.NullMarked;
