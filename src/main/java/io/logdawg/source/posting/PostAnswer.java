package io.logdawg.source.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver answered; its words are not read.
 *
 * @param retryAt when it asks to be asked again; absent where it does not say
 */
public record PostAnswer(int status, @Nullable Instant retryAt) {}
