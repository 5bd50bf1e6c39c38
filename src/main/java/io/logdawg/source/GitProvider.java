package io.logdawg.source;

import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.ProviderSecret;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new Git host implements. Addresses are checked against private networks before {@link
 * #open} is called; answers are cached around it.
 */
public interface GitProvider {

  ProviderKind kind();

  /**
   * As {@link GitProviders#parse}. Both addresses are absolute and without user information, query
   * or fragment; whether they may be reached is checked afterwards, on the answer.
   */
  RepositoryAddress parse(URI url, @Nullable URI apiUrl);

  /** Opens a repository; asks nothing yet. Every request is counted in {@code usage}. */
  GitRepository open(RepositoryAccess access, SourceUsage usage);

  /**
   * The account behind a secret; empty where nothing can be asked without a repository.
   *
   * @param apiUrl the base of the interface; absent for the provider's public one, if it has one
   */
  default Optional<ProviderAccount> account(
      ProviderSecret secret, @Nullable URI apiUrl, SourceUsage usage) {
    return Optional.empty();
  }
}
