package io.logdawg.codebases.credentials;

import io.logdawg.source.ProviderKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What opens repositories at a provider as people may see it: never the secret itself.
 *
 * @param hint the last four characters of a token, or fewer of a short one; "app 12345" of an App
 * @param checkedAt when a provider last accepted it
 * @param createdBy the member who added it; absent where a key did
 * @param repositories how many connected repositories use it
 */
@NamedInterface("credentials")
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
