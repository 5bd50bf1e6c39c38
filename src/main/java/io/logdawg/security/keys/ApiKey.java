package io.logdawg.security.keys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key as people may see it: never the key.
 *
 * @param prefix its first characters, to tell keys apart
 * @param lastUsedAt to within a minute
 */
public record ApiKey(
    UUID id,
    String name,
    String prefix,
    Scope scope,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  public boolean isUsable(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }
}
