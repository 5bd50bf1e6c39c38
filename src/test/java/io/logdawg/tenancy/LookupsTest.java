package io.logdawg.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Ids;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LookupsTest {

  @Autowired TestDatabase database;
  @Autowired Lookups lookups;

  private TenantId tenant;

  @BeforeEach
  void anOrganization() {
    tenant = TestOrganizations.create(database);
  }

  @Test
  void allOrganizationsAreKnownWithoutOne() {
    var another = TestOrganizations.create(database);

    assertThat(lookups.organizations()).containsSubsequence(tenant, another);
  }

  @Test
  void aRepositoryLeadsToItsOrganization() {
    var repository = TestOrganizations.repository(database, tenant);

    assertThat(lookups.organizationOfRepository(repository)).contains(tenant);
    assertThat(lookups.organizationOfRepository(UUID.randomUUID())).isEmpty();
  }

  @Test
  void theHashOfAKeyLeadsToTheKeyAndItsOrganization() {
    var id = Ids.next();
    TestOrganizations.execute(
        database,
        """
        insert into api_keys (id, org_id, name, prefix, hash, created_at)
        values ('%1$s', '%2$s', 'key', 'ld_', sha256('%1$s'::bytea), now())
        """
            .formatted(id, tenant));

    assertThat(lookups.apiKey(Sha256.of(id.toString()))).contains(new Lookups.KeyOwner(id, tenant));
    assertThat(lookups.apiKey(Sha256.of("another"))).isEmpty();
  }

  @Test
  void issuerAndSubjectLeadToTheMember() {
    var id = Ids.next();
    TestOrganizations.execute(
        database,
        """
        insert into users (id, org_id, issuer, subject, display_name, role, created_at)
        values ('%1$s', '%2$s', 'local', '%1$s@example.org', 'Ada', 'MEMBER', now())
        """
            .formatted(id, tenant));

    assertThat(lookups.member("local", id + "@example.org"))
        .contains(new Lookups.MemberOf(id, tenant));
    assertThat(lookups.member("https://issuer.example", id + "@example.org")).isEmpty();
  }
}
