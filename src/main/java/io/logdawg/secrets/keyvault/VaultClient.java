package io.logdawg.secrets.keyvault;

import com.azure.core.http.HttpClient;
import com.azure.core.util.HttpClientOptions;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.SecretClientBuilder;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The Azure SDK's client, as the managed identity and nobody else: a developer's own sign-in, or a
 * password in the environment, never opens the vault by accident. The SDK tries three times more
 * after 429 and 5xx, when the vault says so or else with growing pauses.
 */
final class VaultClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private VaultClient() {}

  /**
   * @param clientId of a user-assigned identity; null for the system's own
   */
  static SecretClient of(URI vault, @Nullable String clientId) {
    var http =
        HttpClient.createDefault(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT)
                .setResponseTimeout(ANSWER)
                .setReadTimeout(ANSWER));
    var identity = new ManagedIdentityCredentialBuilder().httpClient(http);
    if (clientId != null && !clientId.isBlank()) {
      identity.clientId(clientId);
    }
    return new SecretClientBuilder()
        .vaultUrl(vault.toString())
        .httpClient(http)
        .credential(identity.build())
        .buildClient();
  }
}
