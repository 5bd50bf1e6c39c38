package io.logdawg.secrets.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.secrets.testing.KeyVaultDouble;
import io.logdawg.secrets.testing.VaultClients;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class VaultSecretsTest {

  private final KeyVaultDouble vault = new KeyVaultDouble();
  private final StandardEnvironment environment = new StandardEnvironment();

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aPropertyHasTheValueOfTheSecretThatItNames() {
    vault.set("database-password", "an older one");
    vault.set("database-password", "s3cret");

    read(Map.of("logdawg.keyvault.secrets.spring.datasource.password", "database-password"));

    assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("s3cret");
  }

  @Test
  void environmentVariablesNameThemToo() {
    vault.set("oidc", "s3cret");
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "systemEnvironment",
                Map.of("LOGDAWG_KEYVAULT_SECRETS_LOGDAWG_ENTRA_CLIENTSECRET", "oidc")));

    read(Map.of());

    assertThat(environment.getProperty("logdawg.entra.client-secret")).isEqualTo("s3cret");
  }

  @Test
  void theVaultCountsForMoreThanWhatIsWrittenElsewhere() {
    vault.set("database-password", "s3cret");

    read(
        Map.of(
            "spring.datasource.password", "a placeholder",
            "logdawg.keyvault.secrets.spring.datasource.password", "database-password"));

    assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("s3cret");
  }

  @Test
  void aMissingOneIsNamedWithItsProperty() {
    var names =
        Map.<String, Object>of("logdawg.keyvault.secrets.spring.datasource.password", "nope");

    assertThatThrownBy(() -> read(names))
        .isInstanceOf(VaultException.class)
        .hasMessageContainingAll("no such secret", "nope", "spring.datasource.password");
  }

  @Test
  void oneThatMayNotBeReadIsNamedAndNoOtherIsShown() {
    vault.set("first", "s3cret");
    vault.enable("second", vault.set("second", "an0ther"), false);
    var names =
        Map.<String, Object>of(
            "logdawg.keyvault.secrets.a", "first", "logdawg.keyvault.secrets.b", "second");

    assertThatThrownBy(() -> read(names))
        .isInstanceOf(VaultException.class)
        .hasMessageContainingAll("refuses", "second")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("s3cret", "an0ther"));
  }

  @Test
  void secretsWithoutAVaultAreRefused() {
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("logdawg.keyvault.secrets.a", "first")));

    assertThatThrownBy(() -> new VaultSecrets().postProcessEnvironment(environment, app()))
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("no vault is named");
  }

  @Test
  void withoutAnythingNobodyIsAsked() {
    read(Map.of());

    assertThat(vault.requests()).isEmpty();
  }

  private void read(Map<String, Object> properties) {
    var all = new HashMap<>(properties);
    all.put("logdawg.keyvault.url", vault.url());
    environment.getPropertySources().addFirst(new MapPropertySource("test", all));
    ConfigurationPropertySources.attach(environment);
    new VaultSecrets(_ -> VaultClients.of(vault)).postProcessEnvironment(environment, app());
  }

  private static SpringApplication app() {
    return new SpringApplication();
  }
}
