package io.logdawg.notifications;

import org.jspecify.annotations.Nullable;

/**
 * @param secret shown this once; absent where nothing is signed
 */
public record SavedChannel(Channel channel, @Nullable SigningSecret secret) {}
