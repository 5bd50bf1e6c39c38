package io.logdawg.codebases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RepositoryNameTest {

  @Autowired TestDatabase database;
  @Autowired RepositoryRows rows;
  @Autowired TransactionTemplate transaction;

  private TenantId organization;

  @BeforeEach
  void organization() {
    organization = TestOrganizations.create(database);
  }

  @Test
  void theOnlyOneNeedsNoName() {
    UUID only = connected("team", "shop");

    assertThat(find(null)).isEqualTo(only);
    assertThat(find("  ")).isEqualTo(only);
  }

  @Test
  void amongSeveralOneMustBeNamed() {
    connected("team", "shop");
    connected("team", "bank");

    assertInvalid("2 repositories", null);
  }

  @Test
  void withoutAnyThereIsSomethingToDoFirst() {
    assertInvalid("connect a repository first", null);
  }

  @Test
  void itIsFoundByItsIdAndByItsName() {
    UUID shop = connected("team", "shop");
    connected("team", "bank");

    assertThat(find(shop.toString())).isEqualTo(shop);
    assertThat(find("team/shop")).isEqualTo(shop);
    assertThat(find(" TEAM/Shop ")).isEqualTo(shop);
  }

  @Test
  void anOwnerMayHaveSeveralParts() {
    UUID shop = connected("organization/project", "shop");
    connected("project", "shop");

    assertThat(find("organization/project/shop")).isEqualTo(shop);
  }

  @Test
  void aNameThatFitsSeveralAsksForTheId() {
    connected("team", "shop");
    connected("team", "shop");

    assertInvalid("send the repository's id", "team/shop");
  }

  @Test
  void anotherOrganizationsIsUnknown() {
    UUID theirs = connected("team", "shop");
    organization = TestOrganizations.create(database);

    assertUnknown(theirs.toString());
    assertUnknown("team/shop");
  }

  @Test
  void wildcardsAreNoWildcards() {
    connected("team", "shop");

    assertUnknown("%/%");
    assertUnknown("team/sho_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "/shop", "team/", "/", "team\0/shop"})
  void whatIsNoNameIsRefused(String named) {
    connected("team", "shop");
    connected("team", "bank");

    assertInvalid("must be owner/name or a repository's id", named);
  }

  @Test
  void anEndlessNameIsRefused() {
    assertInvalid("must be owner/name", "a".repeat(500_000) + "/b");
  }

  private UUID connected(String owner, String name) {
    UUID id = Ids.next();
    TestOrganizations.execute(
        database,
        """
        insert into repositories
          (id, org_id, provider, url, base_url, owner, name, default_branch, created_at)
        values ('%1$s', '%2$s', 'git', 'https://git.example/%1$s', 'https://git.example',
          '%3$s', '%4$s', 'main', now())
        """
            .formatted(id, organization, owner, name));
    return id;
  }

  private UUID find(@Nullable String named) {
    return Tenants.in(
        organization,
        () ->
            transaction.execute(_ -> RepositoryName.find(named, rows).toRepository().id().value()));
  }

  private void assertInvalid(String reason, @Nullable String named) {
    assertThatThrownBy(() -> find(named))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().field()).isEqualTo("repository"))
        .hasMessageContaining(reason);
  }

  private void assertUnknown(String named) {
    assertThatThrownBy(() -> find(named))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isEqualTo(new Failure.NotFound("repository")));
  }
}
