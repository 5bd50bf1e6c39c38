package io.logdawg.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.security.Role;
import io.logdawg.tenancy.Organization;
import io.logdawg.tenancy.OrganizationSettings;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PresetApiKeysTest {

  @Autowired PresetApiKeys presets;
  @Autowired ApiKeys keys;
  @Autowired KeyHolders holders;
  @Autowired TestDatabase database;

  private final String key = "preset-" + UUID.randomUUID();

  @Test
  void anOrganizationsPresetKeyIsItsOwn() {
    var organization = TestOrganizations.create(database);

    preset(organization, key);

    assertThat(holders.find(key))
        .hasValueSatisfying(holder -> {
          assertThat(holder.organization()).isEqualTo(organization);
          assertThat(holder.role()).isEqualTo(Role.ADMIN);
        });
  }

  @Test
  void theNextStartMakesNoSecondOne() {
    var organization = TestOrganizations.create(database);

    preset(organization, key);
    preset(organization, key);

    assertThat(list(organization)).hasSize(1);
  }

  @Test
  void onceRevokedItStaysRevoked() {
    var organization = TestOrganizations.create(database);
    preset(organization, key);
    As.member(
        database,
        organization,
        Role.ADMIN,
        () -> {
          keys.revoke(keys.list().getFirst().id());
          return true;
        });

    preset(organization, key);

    assertThat(holders.find(key)).isEmpty();
  }

  @Test
  void twoOrganizationsCannotShareOne() {
    preset(TestOrganizations.create(database), key);

    assertThatThrownBy(() -> preset(TestOrganizations.create(database), key))
        .hasMessageContaining("another organization's")
        .hasMessageNotContaining(key);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 19, 501})
  void aPresetOfAnUnsafeLengthIsRefusedAtTheStart(int length) {
    assertThatThrownBy(() -> preset(TestOrganizations.create(database), "k".repeat(length)))
        .hasMessageContaining("20 to 500 characters");
  }

  private void preset(TenantId id, String text) {
    Tenants.in(
        id,
        () ->
            presets.prepare(
                new Organization(id, "acme", "Acme", null),
                new OrganizationSettings("acme", "Acme", null, text)));
  }

  private List<ApiKey> list(TenantId organization) {
    return As.member(database, organization, Role.ADMIN, keys::list);
  }
}
