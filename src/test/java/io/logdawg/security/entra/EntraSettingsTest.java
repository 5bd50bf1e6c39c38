package io.logdawg.security.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntraSettingsTest {

  private static final String TENANT = "0c0ffee0-aaaa-4aaa-8aaa-000000000001";
  private static final URI MICROSOFT = URI.create("https://login.microsoftonline.com");

  @Test
  void endpointsAreThoseOfTheRegistrationsTenant() {
    var app = new EntraSettings("client", "secret", TENANT, MICROSOFT).app();

    assertThat(app.authorizationEndpoint())
        .isEqualTo("https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/authorize");
    assertThat(app.signingKeys())
        .isEqualTo("https://login.microsoftonline.com/" + TENANT + "/discovery/v2.0/keys");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> new EntraSettings("client", " ", null, MICROSOFT).app())
        .hasMessageContaining("logdawg.entra.client-secret, logdawg.entra.tenant")
        .hasMessageNotContaining("client-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"common", "consumers", "contoso.onmicrosoft.com", "../" + TENANT, "0-0-0-0-0"})
  void aTenantIsAnIdOrAnyOrganization(String tenant) {
    assertThatThrownBy(() -> new EntraSettings("client", "secret", tenant, MICROSOFT).app())
        .hasMessageContaining("logdawg.entra.tenant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://login.example.com", "https://login.example.com/tenant", "login"})
  void theAuthorityIsAnEncryptedServer(String authority) {
    assertThatThrownBy(
            () -> new EntraSettings("client", "secret", TENANT, URI.create(authority)).app())
        .hasMessageContaining("logdawg.entra.authority");
  }

  @Test
  void theSecretIsNotShown() {
    var settings = new EntraSettings("client", "marked", TENANT, MICROSOFT);

    assertThat(settings.toString() + settings.app()).doesNotContain("marked");
  }
}
