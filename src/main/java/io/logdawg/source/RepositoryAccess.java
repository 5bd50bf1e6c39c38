package io.logdawg.source;

import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.account.Token;
import io.logdawg.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One connected repository and the right to read it. Cached answers are kept under the
 * organization's and the repository's id.
 *
 * @param secret absent for a public repository
 */
public record RepositoryAccess(
    TenantId organization,
    UUID repositoryId,
    RepositoryAddress address,
    @Nullable ProviderSecret secret) {

  /** The secret, at providers that know tokens alone. */
  public @Nullable Token token() {
    return switch (secret) {
      case Token token -> token;
      case AppKey _ -> throw new IllegalStateException("an App's key opens GitHub alone");
      case null -> null;
    };
  }
}
