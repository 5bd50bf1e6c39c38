/**
 * Has a language model look further and tell better: {@link
 * io.logdawg.narrative.chat.ChatNarrator#tell}. What it says counts only where it rests on what was
 * read. Keeps nothing itself: see {@link io.logdawg.narrative.chat.asking.CallLog}.
 */
@NullMarked
@NamedInterface("chat")
package io.logdawg.narrative.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
