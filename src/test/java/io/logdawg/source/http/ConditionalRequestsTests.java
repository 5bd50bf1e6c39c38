package io.logdawg.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.source.GitRepository;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage.Snapshot;
import io.logdawg.source.account.Token;
import io.logdawg.source.testing.AzureDevOpsDouble;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.ProviderDouble;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.source.testing.SourceFixture;
import io.logdawg.tenancy.TenantId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a default branch's name and head, which both providers answer in two requests. */
@ParameterizedClass
@EnumSource
class ConditionalRequestsTests {

  private final ShopHistory shop = new ShopHistory();
  private final SourceFixture source = new SourceFixture();
  private final ProviderDouble server;
  private final RepositoryAccess access;

  /** Whom GitHub knows it answers over GraphQL, which has no ETag. */
  enum Served {
    GITHUB_TO_ANYBODY,
    AZURE_DEVOPS_WITH_A_TOKEN
  }

  ConditionalRequestsTests(Served served) {
    boolean github = served == Served.GITHUB_TO_ANYBODY;
    server = github ? GitHubDouble.serving(shop.builder) : AzureDevOpsDouble.serving(shop.builder);
    access =
        github
            ? source.access(ProviderKind.GITHUB, server.base() + "/team/shop", null)
            : source.access(
                ProviderKind.AZURE_DEVOPS,
                server.base() + "/collection/My%20Project/_git/shop",
                "t");
  }

  @AfterEach
  void close() {
    server.close();
    source.close();
  }

  @Test
  void whatDidNotChangeIsConfirmedWithoutBeingSent() {
    resolve();

    SourceTree again = resolve();

    Snapshot usage = again.usage().snapshot();
    assertThat(again.commit()).isEqualTo(shop.fixed);
    assertThat(usage.requests()).isEqualTo(2);
    assertThat(usage.cached()).isEqualTo(2);
    assertThat(usage.bytes()).isZero();
  }

  @Test
  void whatChangedIsSentAnew() {
    resolve();
    var next = shop.builder.write("new.txt", "new\n").commit("Add news");

    assertThat(resolve().commit()).isEqualTo(next);
    assertThat(resolve().usage().snapshot().cached()).isEqualTo(2);
  }

  @Test
  void aConfirmationOfNothingIsAskedAboutAgain() {
    server.failNext(Fault.notModified());

    assertThat(resolve().commit()).isEqualTo(shop.fixed);
  }

  @Test
  void aFailureInBetweenForgetsNothing() {
    resolve();
    server.failNext(Fault.status(503), Fault.drop());

    assertThat(resolve().usage().snapshot().cached()).isEqualTo(2);
  }

  @Test
  void whatBrokeOffIsNotKept() {
    server.failNext(Fault.cut(), Fault.notModified());

    assertThat(resolve().commit()).isEqualTo(shop.fixed);
  }

  @Test
  void whatMayNotBeStoredIsNot() {
    server.sayNext(Map.of("Cache-Control", "private, no-store"));
    resolve();

    assertThat(resolve().usage().snapshot().cached()).isEqualTo(1);
  }

  @Test
  void anotherOrganizationIsToldByTheProviderItself() {
    resolve();
    RepositoryAccess other =
        new RepositoryAccess(
            new TenantId(UUID.randomUUID()),
            access.repositoryId(),
            access.address(),
            access.secret());

    assertThat(resolve(other).usage().snapshot().cached()).isZero();
  }

  @Test
  void anotherCredentialIsToldByTheProviderItself() {
    resolve();
    RepositoryAccess other =
        new RepositoryAccess(
            access.organization(), access.repositoryId(), access.address(), new Token("other"));

    assertThat(resolve(other).usage().snapshot().cached()).isZero();
  }

  private SourceTree resolve() {
    return resolve(access);
  }

  private SourceTree resolve(RepositoryAccess as) {
    GitRepository repository = source.providers().open(as);
    return repository.resolve(null);
  }
}
