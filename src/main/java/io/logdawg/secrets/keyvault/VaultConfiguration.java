package io.logdawg.secrets.keyvault;

import com.azure.security.keyvault.secrets.SecretClient;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("logdawg.keyvault.url")
class VaultConfiguration {

  @Bean
  SecretClient vaultClient(@Value("${logdawg.keyvault.url}") URI vault, VaultSettings settings) {
    return VaultClient.of(vault, settings.clientId());
  }

  @Bean
  VaultKeyring vaultKeyring(SecretClient vault, VaultSettings settings, Clock clock) {
    return new VaultKeyring(new VaultKeys(vault, settings.keySecret(), clock), clock);
  }

  @Bean
  VaultHealth keyVaultHealthIndicator(VaultKeyring keyring) {
    return new VaultHealth(keyring);
  }
}
