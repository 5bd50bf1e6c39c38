package io.logdawg.codebases;

import io.logdawg.source.ProviderKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A provider's token as people may see it: never the token.
 *
 * @param hint its last four characters, or fewer of a short one
 * @param checkedAt when a provider last accepted it
 * @param repositories how many connected repositories use it
 */
public record Credential(
    CredentialId id,
    String name,
    ProviderKind provider,
    String hint,
    @Nullable Instant expiresAt,
    @Nullable Instant checkedAt,
    Instant createdAt,
    int repositories) {}
