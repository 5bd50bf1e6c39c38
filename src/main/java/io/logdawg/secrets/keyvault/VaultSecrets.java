package io.logdawg.secrets.keyvault;

import com.azure.security.keyvault.secrets.SecretClient;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Fills in the properties that are the name of a secret ({@code
 * logdawg.keyvault.secrets.<property>=<secret>}) before anything reads them, and before any other
 * source of theirs.
 */
final class VaultSecrets implements EnvironmentPostProcessor, Ordered {

  private static final String SOURCE = "key vault";

  private final Function<VaultSettings, SecretClient> vaults;

  VaultSecrets() {
    this(settings -> VaultClient.of(address(settings), settings.clientId()));
  }

  VaultSecrets(Function<VaultSettings, SecretClient> vaults) {
    this.vaults = vaults;
  }

  /**
   * @throws VaultException naming property and secret, never a value
   */
  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    Binder.get(environment)
        .bind("logdawg.keyvault", VaultSettings.class)
        .ifBound(settings -> {
          if (!settings.secrets().isEmpty()) {
            environment
                .getPropertySources()
                .addFirst(new MapPropertySource(SOURCE, values(settings)));
          }
        });
  }

  private Map<String, Object> values(VaultSettings settings) {
    var address = address(settings).toString();
    var vault = vaults.apply(settings);
    var values = new LinkedHashMap<String, Object>();
    settings
        .secrets()
        .forEach((property, name) ->
            values.put(property, value(vault, new VaultAddress(address, name, property))));
    return values;
  }

  private static String value(SecretClient vault, VaultAddress of) {
    try {
      return vault.getSecret(of.secret()).getValue();
    } catch (RuntimeException e) {
      throw VaultException.of(e, of);
    }
  }

  private static URI address(VaultSettings settings) {
    return settings.vault().orElseThrow(VaultException::noVault);
  }

  /** After the configuration's files, which may name the vault and its secrets. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 20;
  }
}
