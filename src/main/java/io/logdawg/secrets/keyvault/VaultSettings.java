package io.logdawg.secrets.keyvault;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The vault, by {@code logdawg.keyvault}.
 *
 * @param url such as {@code https://name.vault.azure.net}; without it there is no vault
 * @param keySecret the name of the secret whose versions are the master keys
 * @param clientId of a user-assigned managed identity; absent for the system's own
 * @param refresh how often a new version of the master key is looked for
 * @param secrets names of secrets by the properties whose values they hold
 */
@ConfigurationProperties("logdawg.keyvault")
record VaultSettings(
    @Nullable URI url,
    @DefaultValue("logdawg-master-key") String keySecret,
    @Nullable String clientId,
    @DefaultValue("5m") Duration refresh,
    @DefaultValue Map<String, String> secrets) {

  /**
   * As Key Vault allows:
   * https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates.
   */
  private static final String SECRET_NAME = "[0-9a-zA-Z-]{1,127}";

  VaultSettings {
    if (url != null && !url.toString().isBlank() && !isAddressOfAVault(url)) {
      throw new IllegalArgumentException(
          "logdawg.keyvault.url must be an address like https://name.vault.azure.net");
    }
    requireName("logdawg.keyvault.key-secret", keySecret);
    secrets.forEach((property, name) -> requireName("logdawg.keyvault.secrets." + property, name));
    if (refresh.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("logdawg.keyvault.refresh must be at least 1s");
    }
  }

  /** Where a blank variable is as good as none. */
  Optional<URI> vault() {
    return Optional.ofNullable(url).filter(address -> !address.toString().isBlank());
  }

  private static boolean isAddressOfAVault(URI url) {
    return "https".equals(url.getScheme())
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null
        && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
  }

  private static void requireName(String property, String name) {
    if (!name.matches(SECRET_NAME)) {
      throw new IllegalArgumentException(
          property + " must be the name of a secret: letters, digits and hyphens");
    }
  }
}
