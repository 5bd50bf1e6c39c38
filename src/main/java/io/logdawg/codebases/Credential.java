package io.logdawg.codebases;

import io.logdawg.source.ProviderKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider's token as people may see it: never the token.
 *
 * @param hint its last four characters, or fewer of a short one
 * @param checkedAt when a provider last accepted it
 * @param createdBy the member who added it; absent where a key did
 * @param repositories how many connected repositories use it
 */
public record Credential(
    CredentialId id,
    String name,
    ProviderKind provider,
    String hint,
    @Nullable Instant expiresAt,
    @Nullable Instant checkedAt,
    @Nullable UUID createdBy,
    Instant createdAt,
    int repositories) {}
