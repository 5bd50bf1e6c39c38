package io.logdawg.narrative.chat.asking;

import java.util.UUID;

/**
 * One call, as it leaves: redacted.
 *
 * @param model in the provider's words
 * @param digest the same for the same whole conversation up to here with the same model
 * @param sent what is new in it since the call before
 * @param inputTokens an estimate of the whole conversation up to here, not too low
 * @param outputTokens the most that may come back
 */
public record Question(
    UUID report, String model, String digest, String sent, long inputTokens, int outputTokens) {}
