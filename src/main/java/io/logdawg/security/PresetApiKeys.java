package io.logdawg.security;

import io.logdawg.base.Ids;
import io.logdawg.tenancy.Organization;
import io.logdawg.tenancy.OrganizationSettings;
import io.logdawg.tenancy.OrganizationSetup;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keys that configuration gives for scripts: each organization's own, and {@code LOGDAWG_API_KEY}
 * for the local one. A preset that has been revoked stays revoked.
 */
@Component
class PresetApiKeys implements OrganizationSetup {

  private static final int MINIMUM = 20;

  private final ApiKeyRows rows;
  private final SecuritySettings settings;
  private final Clock clock;

  PresetApiKeys(ApiKeyRows rows, SecuritySettings settings, Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void prepare(Organization organization, OrganizationSettings configured) {
    preset(organization, configured.apiKey());
    if (organization.slug().equals("local")) {
      preset(organization, settings.apiKey());
    }
  }

  private void preset(Organization organization, @Nullable String plain) {
    if (plain == null || plain.isBlank()) {
      return;
    }
    if (plain.length() < MINIMUM) {
      throw new IllegalStateException(
          "The preset API key of organization %s is too short: give at least %d characters"
              .formatted(organization.slug(), MINIMUM));
    }
    ApiKey key =
        new ApiKey(
            Ids.next(),
            "From configuration",
            KeyText.shown(plain),
            Scope.MANAGE,
            clock.instant(),
            null,
            null,
            null);
    rows.insert(key, KeyText.hash(plain), null);
  }
}
