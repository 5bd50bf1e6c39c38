/** Calls of a model: made, kept, bounded, and given up in time. */
@NullMarked
@NamedInterface("asking")
package io.logdawg.narrative.chat.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
