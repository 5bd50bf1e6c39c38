package io.logdawg.security.entra;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The app registration that people sign in with; nothing is set where passwords are kept here. Its
 * text form hides the secret.
 *
 * @param clientId the registration's "Application (client) ID"
 * @param tenant the "Directory (tenant) ID" of a single-tenant registration, or {@code
 *     organizations} for a multi-tenant one
 * @param authority where Entra ID is; another one for national clouds
 */
@ConfigurationProperties("logdawg.entra")
record EntraSettings(
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String tenant,
    @DefaultValue("https://login.microsoftonline.com") URI authority) {

  /**
   * @throws IllegalStateException naming each setting that is missing
   */
  EntraApp app() {
    if (StringUtils.hasText(clientId)
        && StringUtils.hasText(clientSecret)
        && StringUtils.hasText(tenant)) {
      return new EntraApp(clientId.strip(), clientSecret, tenant.strip(), authority);
    }
    throw new IllegalStateException(
        "Signing in with Microsoft Entra ID lacks " + String.join(", ", missing()) + ".");
  }

  private List<String> missing() {
    var missing = new ArrayList<String>();
    addUnlessGiven(missing, clientId, "logdawg.entra.client-id");
    addUnlessGiven(missing, clientSecret, "logdawg.entra.client-secret");
    addUnlessGiven(missing, tenant, "logdawg.entra.tenant");
    return missing;
  }

  private static void addUnlessGiven(List<String> missing, @Nullable String value, String name) {
    if (!StringUtils.hasText(value)) {
      missing.add(name);
    }
  }

  @Override
  public String toString() {
    return "EntraSettings[clientId=%s, tenant=%s, authority=%s]"
        .formatted(clientId, tenant, authority);
  }
}
