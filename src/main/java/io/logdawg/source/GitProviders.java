package io.logdawg.source;

import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.ProviderSecret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The door to every repository, whatever its provider. */
public interface GitProviders {

  /** The kinds that this installation can read, for offering in a form. */
  Set<ProviderKind> available();

  /**
   * Understands an address as a person copies it.
   *
   * @param apiUrl the interface's base for GitHub Enterprise and Azure DevOps Server; else absent
   * @throws io.logdawg.base.FailureException Invalid or AddressRefused, naming {@code url} or
   *     {@code api_url}
   */
  RepositoryAddress parse(ProviderKind provider, String url, @Nullable String apiUrl);

  /** Where {@link #parse} would look for the interface of this address, for showing in a form. */
  default URI apiOf(ProviderKind provider, String url) {
    return parse(provider, url, null).apiUrl();
  }

  /** Opens a repository; asks nothing yet. */
  GitRepository open(RepositoryAccess access);

  /**
   * The account behind a secret; asks nothing yet. Empty where the provider tells nothing without a
   * repository.
   *
   * @param apiUrl the interface's base for GitHub Enterprise; for Azure DevOps the organization's
   *     or collection's address, without which there is nobody to ask
   * @throws io.logdawg.base.FailureException Invalid or AddressRefused, naming {@code api_url}
   */
  Optional<ProviderAccount> account(
      ProviderKind provider, ProviderSecret secret, @Nullable String apiUrl);
}
