package io.logdawg.security.keys;

import java.time.Instant;
import java.util.Map;
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

  /** For the audit log. */
  Map<String, String> toDetail() {
    return Map.of("name", name, "begins_with", prefix, "scope", scope.id());
  }

  public boolean isUsable(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }
}
