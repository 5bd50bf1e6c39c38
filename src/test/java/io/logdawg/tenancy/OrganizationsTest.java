package io.logdawg.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class OrganizationsTest {

  @Autowired Lookups lookups;
  @Autowired Organizations organizations;
  @Autowired ConfiguredOrganizations configured;

  @Test
  void withoutConfigurationThereIsOneThatIsCalledLocal() {
    var local = lookups.organizationOfSlug("local").orElseThrow();

    assertThat(Tenants.in(local, organizations::current).name()).isEqualTo("Local");
  }

  @Test
  void applyingTheSameConfigurationAgainMakesNoSecondOne() {
    var settings = new OrganizationSettings("twice", "Twice", null, null);
    configured.apply(settings);
    var first = lookups.organizations();

    configured.apply(settings);

    assertThat(lookups.organizations()).isEqualTo(first);
  }

  @Test
  void aChangedNameAndEntraTenantAreTakenOver() {
    var entra = UUID.randomUUID();
    configured.apply(new OrganizationSettings("renamed", "Before", null, null));

    configured.apply(new OrganizationSettings("renamed", "After", entra, null));

    var id = lookups.organizationOfEntraTenant(entra).orElseThrow();
    assertThat(Tenants.in(id, organizations::current))
        .isEqualTo(new Organization(id, "renamed", "After", entra));
  }

  @Test
  void aNameThatWasGivenInThePageStandsAtTheNextStart() {
    var settings = new OrganizationSettings("named", "As configured", null, null);
    configured.apply(settings);
    var id = lookups.organizationOfSlug("named").orElseThrow();
    Tenants.in(id, () -> organizations.rename("As they wish"));

    configured.apply(settings);

    assertThat(Tenants.in(id, organizations::current).name()).isEqualTo("As they wish");
  }

  @Test
  void anUnknownSlugHasNoOrganization() {
    assertThat(lookups.organizationOfSlug("nobody")).isEmpty();
  }
}
