package io.logdawg.codebases;

import io.logdawg.codebases.credentials.CredentialId;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a client fills in to connect a repository, not yet checked.
 *
 * @param provider a {@link io.logdawg.source.ProviderKind#id()}
 * @param url as copied from the browser
 * @param apiUrl only for GitHub Enterprise and Azure DevOps Server
 * @param defaultBranch absent to take the provider's
 */
public record NewRepository(
    @Nullable String provider,
    @Nullable String url,
    @Nullable String apiUrl,
    @Nullable CredentialId credentialId,
    @Nullable String defaultBranch) {}
