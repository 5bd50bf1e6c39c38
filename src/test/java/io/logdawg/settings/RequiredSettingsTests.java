package io.logdawg.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RequiredSettingsTests {

  private final Map<String, Object> variables =
      new HashMap<>(
          Map.of(
              "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/logdawg",
              "SPRING_DATASOURCE_USERNAME", "logdawg",
              "LOGDAWG_KEYVAULT_URL", "https://kv1.vault.azure.net",
              "LOGDAWG_ENTRA_CLIENTID", "client",
              "LOGDAWG_ENTRA_CLIENTSECRET", "secret",
              "LOGDAWG_ENTRA_TENANT", "organizations",
              "LOGDAWG_ORGANIZATIONS_0_SLUG", "acme",
              "LOGDAWG_ORGANIZATIONS_0_NAME", "Acme",
              "LOGDAWG_ORGANIZATIONS_0_ENTRATENANTID", "5f3c2a52-0000-4000-8000-0000000000aa"));

  @Test
  void withEverythingItStarts() {
    assertThatCode(() -> check("azure")).doesNotThrowAnyException();
  }

  @Test
  void withNothingAllIsNamedAtOnceAsItIsSet() {
    var names = variables.keySet().stream().filter(name -> !name.matches(".*(SLUG|NAME)")).toList();
    variables.clear();

    assertThatThrownBy(() -> check("azure"))
        .isInstanceOf(MissingSettingsException.class)
        .hasMessageContainingAll(names.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPRING_DATASOURCE_URL",
        "SPRING_DATASOURCE_USERNAME",
        "LOGDAWG_KEYVAULT_URL",
        "LOGDAWG_ENTRA_CLIENTID",
        "LOGDAWG_ENTRA_CLIENTSECRET",
        "LOGDAWG_ENTRA_TENANT"
      })
  void eachAloneIsNamedAloneAndBlankIsAsGoodAsNone(String name) {
    variables.put(name, " ");

    assertThatThrownBy(() -> check("azure"))
        .isInstanceOf(MissingSettingsException.class)
        .hasMessageContaining(name)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(3));
  }

  @Test
  void anOrganizationWithoutAnEntraTenantIsNotEnough() {
    variables.remove("LOGDAWG_ORGANIZATIONS_0_ENTRATENANTID");

    assertThatThrownBy(() -> check("azure"))
        .hasMessageContaining("LOGDAWG_ORGANIZATIONS_0_ENTRATENANTID");
  }

  @Test
  void aValueThatIsInTheVaultIsNotMissing() {
    variables.remove("LOGDAWG_ENTRA_CLIENTSECRET");
    variables.put("LOGDAWG_KEYVAULT_SECRETS_LOGDAWG_ENTRA_CLIENTSECRET", "oidc-secret");

    assertThatCode(() -> check("azure")).doesNotThrowAnyException();
  }

  @Test
  void signingInWithEntraNeedsAnOrganizationsTenantWithoutTheProfileToo() {
    variables.keySet().removeIf(name -> !name.startsWith("LOGDAWG_ENTRA"));

    assertThatThrownBy(() -> check("default"))
        .isInstanceOf(MissingSettingsException.class)
        .hasMessageContaining("Signing in with Microsoft Entra ID misses")
        .hasMessageContaining("LOGDAWG_ORGANIZATIONS_0_ENTRATENANTID")
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LOGDAWG_ENTRA_CLIENTID", "LOGDAWG_ENTRA_CLIENTSECRET", "LOGDAWG_ENTRA_TENANT"})
  void oneSettingOfEntraAsksForTheOthers(String name) {
    variables.keySet().retainAll(Set.of(name));

    assertThatThrownBy(() -> check("default"))
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(5))
        .hasMessageNotContaining(name);
  }

  @Test
  void aSecretOfEntraThatIsInTheVaultCountsAsASetting() {
    variables.clear();
    variables.put("LOGDAWG_KEYVAULT_SECRETS_LOGDAWG_ENTRA_CLIENTSECRET", "oidc-secret");

    assertThatThrownBy(() -> check("default")).hasMessageContaining("LOGDAWG_ENTRA_CLIENTID");
  }

  @Test
  void entraWithoutTheProfileStartsWithAnOrganizationsTenant() {
    variables.keySet().removeIf(name -> name.matches("SPRING.*|.*KEYVAULT.*"));

    assertThatCode(() -> check("default")).doesNotThrowAnyException();
  }

  @Test
  void withoutTheProfileNothingIsRequired() {
    variables.clear();

    assertThatCode(() -> check("default")).doesNotThrowAnyException();
  }

  private void check(String profile) {
    var environment = new StandardEnvironment();
    environment.setActiveProfiles(profile);
    environment.getPropertySources().remove("systemEnvironment");
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
    new RequiredSettings().postProcessEnvironment(environment, new SpringApplication());
  }
}
