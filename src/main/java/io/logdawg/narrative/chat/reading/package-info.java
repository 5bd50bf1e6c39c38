/**
 * What a model is shown and may ask to be shown, of one repository at one commit: {@link
 * io.logdawg.narrative.chat.reading.Material} and the tools that add to it. Only reads.
 */
@NullMarked
package io.logdawg.narrative.chat.reading;

import org.jspecify.annotations.NullMarked;
