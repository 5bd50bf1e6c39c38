package io.logdawg.source;

import io.logdawg.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One connected repository and the right to read it. Cached answers are kept under the
 * organization's and the repository's id.
 *
 * @param token absent for a public repository
 */
public record RepositoryAccess(
    TenantId organization, UUID repositoryId, RepositoryAddress address, @Nullable Token token) {}
