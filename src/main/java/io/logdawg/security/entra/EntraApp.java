package io.logdawg.security.entra;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

/**
 * The app registration, and where Entra ID is asked about it. The addresses are known rather than
 * discovered: what a multi-tenant registration would discover names {@code {tenantid}} as its
 * issuer, which no token has. Its text form hides the secret.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc">OpenID
 *     Connect on the Microsoft identity platform</a>
 */
record EntraApp(String clientId, String clientSecret, String tenant, URI authority) {

  private static final String ANY_ORGANIZATION = "organizations";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  EntraApp {
    if (!tenant.equals(ANY_ORGANIZATION) && !isUuid(tenant)) {
      throw new IllegalArgumentException(
          "logdawg.entra.tenant must be a directory (tenant) id, or organizations.");
    }
    if (authority.getHost() == null
        || !authority.getScheme().equals("https") && !LOOPBACK.contains(authority.getHost())
        || !authority.getPath().replace("/", "").isEmpty()) {
      throw new IllegalArgumentException(
          "logdawg.entra.authority must be like https://login.microsoftonline.com");
    }
  }

  String authorizationEndpoint() {
    return endpoint("/oauth2/v2.0/authorize");
  }

  String tokenEndpoint() {
    return endpoint("/oauth2/v2.0/token");
  }

  String signingKeys() {
    return endpoint("/discovery/v2.0/keys");
  }

  String endSessionEndpoint() {
    return endpoint("/oauth2/v2.0/logout");
  }

  /** Whether it is the issuer of the tokens of that tenant's people. */
  boolean isIssuer(String issuer, String tenantId) {
    return isUuid(tenantId) && issuer.equals(base() + tenantId + "/v2.0");
  }

  private String endpoint(String path) {
    return base() + tenant + path;
  }

  private String base() {
    return authority.getScheme() + "://" + authority.getAuthority() + "/";
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "EntraApp[clientId=%s, tenant=%s, authority=%s]".formatted(clientId, tenant, authority);
  }
}
