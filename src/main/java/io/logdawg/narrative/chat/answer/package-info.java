/**
 * What a model answers, and what of it is believed: {@link
 * io.logdawg.narrative.chat.answer.EvidenceCheck}.
 */
@NullMarked
@NamedInterface("answer")
package io.logdawg.narrative.chat.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
