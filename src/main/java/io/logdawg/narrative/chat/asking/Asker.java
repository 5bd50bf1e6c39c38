package io.logdawg.narrative.chat.asking;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * For whom a model is asked.
 *
 * @param model in the provider's words
 * @param hearing is told a reply's text as it grows, from its beginning, a few times a second, on
 *     the asking thread
 */
public record Asker(UUID report, String model, CallLog log, Consumer<String> hearing) {}
