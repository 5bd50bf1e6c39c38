package io.logdawg.tenancy;

import io.logdawg.base.Ids;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Brings the database up to {@code logdawg.organizations[]}. Removes none: that is no accident. */
@Component
class ConfiguredOrganizations implements SmartInitializingSingleton {

  private final OrganizationsProperties properties;
  private final Organizations organizations;
  private final Lookups lookups;
  private final ObjectProvider<OrganizationSetup> setups;
  private final Clock clock;

  ConfiguredOrganizations(
      OrganizationsProperties properties,
      Organizations organizations,
      Lookups lookups,
      ObjectProvider<OrganizationSetup> setups,
      Clock clock) {
    this.properties = properties;
    this.organizations = organizations;
    this.lookups = lookups;
    this.setups = setups;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    properties.orLocal().forEach(this::apply);
  }

  void apply(OrganizationSettings settings) {
    Tenants.in(
        idOf(settings),
        () -> {
          organizations.update(settings);
          var organization = organizations.current();
          setups.orderedStream().forEach(setup -> setup.prepare(organization, settings));
        });
  }

  private TenantId idOf(OrganizationSettings settings) {
    return lookups
        .organizationOfSlug(settings.slug())
        .orElseGet(() -> {
          Tenants.in(
              new TenantId(Ids.next()), () -> organizations.create(settings, clock.instant()));
          return lookups.organizationOfSlug(settings.slug()).orElseThrow();
        });
  }
}
