package io.logdawg.settings;

import io.logdawg.tenancy.OrganizationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Refuses to start the {@code azure} profile, or signing in with Entra ID without it, while
 * something is missing, and names all of it at once. Otherwise each would be met alone, the local
 * default's stand-in would take its place, or nobody could ever sign in.
 */
final class RequiredSettings implements EnvironmentPostProcessor, Ordered {

  private static final List<RequiredSetting> OF_THE_PROFILE =
      List.of(
          new RequiredSetting(
              "spring.datasource.url",
              "the database, as jdbc:postgresql://host/logdawg?sslmode=verify-full"),
          new RequiredSetting(
              "spring.datasource.username", "the application's login to the database"),
          new RequiredSetting(
              "logdawg.keyvault.url", "the vault, as https://name.vault.azure.net"));

  private static final List<RequiredSetting> OF_ENTRA =
      List.of(
          new RequiredSetting(
              "logdawg.entra.client-id", "the app registration's application (client) id"),
          new RequiredSetting("logdawg.entra.client-secret", "the app registration's secret"),
          new RequiredSetting(
              "logdawg.entra.tenant",
              "the tenant id of a single-tenant app registration, else \"organizations\""));

  private static final RequiredSetting ENTRA_TENANT =
      new RequiredSetting(
          "logdawg.organizations[0].entra-tenant-id",
          "the Entra tenant whose people belong to the organization, beside its slug and name");

  /**
   * @throws MissingSettingsException naming everything that is missing
   */
  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    var binder = Binder.get(environment);
    if (environment.acceptsProfiles(Profiles.of("azure"))) {
      require(
          "The azure profile",
          missing(binder, Stream.concat(OF_THE_PROFILE.stream(), OF_ENTRA.stream())));
    } else if (OF_ENTRA.stream().anyMatch(setting -> isSet(binder, setting))) {
      require("Signing in with Microsoft Entra ID", missing(binder, OF_ENTRA.stream()));
    }
  }

  private static void require(String what, List<RequiredSetting> missing) {
    if (!missing.isEmpty()) {
      throw new MissingSettingsException(what, missing);
    }
  }

  private static List<RequiredSetting> missing(Binder binder, Stream<RequiredSetting> wanted) {
    var missing = new ArrayList<>(wanted.filter(setting -> !isSet(binder, setting)).toList());
    if (organizations(binder).stream().allMatch(each -> each.entraTenantId() == null)) {
      missing.add(ENTRA_TENANT);
    }
    return missing;
  }

  private static boolean isSet(Binder binder, RequiredSetting setting) {
    return StringUtils.hasText(binder.bind(setting.property(), String.class).orElse(""))
        || isInVault(binder, setting.property());
  }

  /** Its value comes from the vault later, and is missed then if it is not there. */
  private static boolean isInVault(Binder binder, String property) {
    var wanted = ConfigurationPropertyName.of(property);
    return binder
        .bind("logdawg.keyvault.secrets", Bindable.mapOf(String.class, String.class))
        .orElse(Map.of())
        .keySet()
        .stream()
        .map(name -> ConfigurationPropertyName.adapt(name, '.'))
        .anyMatch(wanted::equals);
  }

  private static List<OrganizationSettings> organizations(Binder binder) {
    return binder
        .bind("logdawg.organizations", Bindable.listOf(OrganizationSettings.class))
        .orElse(List.of());
  }

  /** After the configuration's files, before the vault is asked for secrets. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 10;
  }
}
