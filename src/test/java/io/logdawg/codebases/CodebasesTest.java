package io.logdawg.codebases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.codebases.credentials.NewCredential;
import io.logdawg.localisation.PathMappings;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CodebasesTest {

  private static final NewRepository SHOP =
      new NewRepository("git", "sample:shop", null, null, null);

  @Autowired TestDatabase database;
  @Autowired Repositories repositories;
  @Autowired Credentials credentials;

  private TenantId organization;

  @BeforeEach
  void organization() {
    organization = TestOrganizations.create(database);
  }

  @Test
  void whatWasConnectedReadsTheSameLater() {
    ConnectedRepository connected = as(() -> repositories.connect(SHOP));

    assertThat(as(() -> repositories.get(connected.id()))).isEqualTo(connected);
    assertThat(as(repositories::list)).containsExactly(connected);
  }

  @Test
  void aDefaultBranchThatIsNotThereIsNotConnected() {
    assertFails(
        new Failure.RefMissing("nowhere"),
        () ->
            as(() ->
                repositories.connect(
                    new NewRepository("git", "sample:shop", null, null, "nowhere"))));
    assertThat(as(repositories::list)).isEmpty();
  }

  @Test
  void aCredentialCanBeGivenToARepositoryOfItsProvider() {
    RepositoryId shop = as(() -> repositories.connect(SHOP)).id();
    CredentialId credential = credential("Git", "git");

    as(() -> repositories.update(shop, credential, "main", PathMappings.NONE));

    assertThat(as(() -> repositories.get(shop)).credentialId()).isEqualTo(credential);
    assertThat(as(credentials::list))
        .singleElement()
        .satisfies(known -> assertThat(known.repositories()).isEqualTo(1));
  }

  @Test
  void aCredentialForAnotherProviderCannot() {
    RepositoryId shop = as(() -> repositories.connect(SHOP)).id();
    CredentialId credential = credential("Hub", "azure-devops");

    assertThatThrownBy(
            () -> as(() -> repositories.update(shop, credential, "main", PathMappings.NONE)))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().field()).isEqualTo("credential_id"));
    assertThat(as(() -> repositories.get(shop)).credentialId()).isNull();
  }

  @Test
  void aCredentialThatIsNotThereCannot() {
    RepositoryId shop = as(() -> repositories.connect(SHOP)).id();

    assertFails(
        new Failure.NotFound("credential"),
        () ->
            as(() ->
                repositories.update(
                    shop, new CredentialId(UUID.randomUUID()), "main", PathMappings.NONE)));
  }

  @Test
  void aCredentialsNameIsTakenWhateverTheCase() {
    credential("Token", "git");

    assertThatThrownBy(() -> credential("tOKEN", "git")).hasMessageContaining("Choose another");
  }

  @Test
  void aCredentialInUseStays() {
    CredentialId credential = credential("Git", "git");
    RepositoryId shop = as(() -> repositories.connect(SHOP)).id();
    as(() -> repositories.update(shop, credential, "main", PathMappings.NONE));

    assertThatThrownBy(() -> delete(credential)).hasMessageContaining("still use this credential");
    assertThat(as(credentials::list)).hasSize(1);
  }

  @Test
  void aCredentialThatNobodyUsesGoes() {
    CredentialId credential = credential("Git", "git");

    delete(credential);

    assertThat(as(credentials::list)).isEmpty();
  }

  @Test
  void membersConnectNothing() {
    assertThatThrownBy(
            () -> As.member(database, organization, Role.MEMBER, () -> repositories.connect(SHOP)))
        .isInstanceOf(RuntimeException.class);
    assertThat(as(repositories::list)).isEmpty();
  }

  private CredentialId credential(String name, String provider) {
    return as(() -> credentials.add(new NewCredential(name, provider, "a-token-0123456789"))).id();
  }

  private void delete(CredentialId credential) {
    as(() -> {
      credentials.delete(credential);
      return credential;
    });
  }

  private <T> T as(Supplier<T> work) {
    return As.member(database, organization, Role.ADMIN, work);
  }

  private static void assertFails(Failure failure, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure()).isEqualTo(failure));
  }
}
