package io.logdawg.source.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.AppNotInstalled;
import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.MissingPermission;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceTree;
import io.logdawg.source.account.AppKey;
import io.logdawg.source.issues.NewIssue;
import io.logdawg.source.testing.AppKeys;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.GitHubAppDouble;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.source.testing.SourceFixture;
import io.logdawg.tenancy.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubAppTests {

  private static final String APP = "12345";

  private final ShopHistory shop = new ShopHistory();
  private final SourceFixture source = new SourceFixture();
  private final GitHubDouble server = GitHubDouble.serving(shop.builder);
  private final GitHubAppDouble app = server.requireApp(APP, AppKeys.publicKey(), source.clock());
  private final RepositoryAccess access = access(APP);

  @AfterEach
  void stop() {
    server.close();
    source.close();
  }

  @Test
  void anAppReadsWhatItIsInstalledOn() {
    SourceTree tree = resolve(access);

    assertThat(tree.commit()).isEqualTo(shop.fixed);
    assertThat(tree.read(List.of(ShopHistory.CART))).containsKey(ShopHistory.CART);
    assertThat(tree.files().files()).hasSize(4);
  }

  @Test
  void itsTokenIsForThisRepositoryAndForReading() {
    resolve(access);

    assertThat(app.lastWish().toString())
        .contains("\"repositories\":[\"shop\"]", "\"contents\":\"read\"", "\"metadata\":\"read\"")
        .doesNotContain("write");
  }

  @Test
  void forAnIssueItAsksForATokenThatWritesIssuesAndNoCode() {
    source.issueTrackers().prepare(access, issue());

    assertThat(app.lastWish().toString())
        .contains("\"repositories\":[\"shop\"]", "\"issues\":\"write\"")
        .doesNotContain("contents");
  }

  @Test
  void anAppThatMayWriteNoIssuesReadsCodeAllTheSame() {
    resolve(access);
    app.forbidMore();

    assertThatThrownBy(() -> source.issueTrackers().prepare(access, issue()))
        .isInstanceOfSatisfying(
            FailureException.class,
            e ->
                assertThat(e.failure())
                    .isEqualTo(new MissingPermission("GitHub", "Issues: read and write")));
    assertThat(resolve(access).commit()).isEqualTo(shop.fixed);
  }

  private static NewIssue issue() {
    return new NewIssue(
        UUID.randomUUID(), "No coupon", List.of(), URI.create("https://logdawg.example/reports/1"));
  }

  @Test
  void aTokenIsUsedAgainUntilFiveMinutesBeforeItsEnd() {
    resolve(access);
    source.clock().advance(Duration.ofMinutes(54));
    resolve(access);
    assertThat(app.issued()).isEqualTo(1);

    source.clock().advance(Duration.ofMinutes(2));
    resolve(access);

    assertThat(app.issued()).isEqualTo(2);
  }

  @Test
  void anotherOrganizationGetsATokenOfItsOwn() {
    resolve(access);
    resolve(access(APP));

    assertThat(app.issued()).isEqualTo(2);
  }

  @Test
  void aTokenRefusedBeforeItsTimeIsRenewedOnce() {
    resolve(access);
    app.revokeTokens();

    assertThat(resolve(access).commit()).isEqualTo(shop.fixed);
    assertThat(app.issued()).isEqualTo(2);
  }

  @Test
  void anAppThatIsNotInstalledIsSaidToBe() {
    app.uninstall();

    Failure failure = failureOf(access);

    assertThat(failure).isEqualTo(new AppNotInstalled("team/shop"));
    assertThat(failure.sentence()).contains("not installed on team/shop").contains("Install");
  }

  @Test
  void anAppRemovedWhileItsTokenIsKeptIsSaidToBe() {
    resolve(access);
    app.uninstall();

    assertThat(failureOf(access)).isEqualTo(new AppNotInstalled("team/shop"));
  }

  @Test
  void aKeyOfAnotherAppIsABadCredential() {
    assertThat(failureOf(access("99999"))).isEqualTo(new BadCredential("GitHub"));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anAppWithoutTheRightToReadCodeLacksIt() {
    app.forbidCode();

    assertThat(failureOf(access)).isEqualTo(new MissingPermission("GitHub", "Contents: read"));
  }

  @Test
  void aRenamedRepositoryIsReadByItsOldName() {
    app.renameRepository("store");

    assertThat(resolve(access).commit()).isEqualTo(shop.fixed);
    assertThat(app.lastWish().has("repositories")).isFalse();
  }

  @Test
  void aTokenWithoutAnEndIsUnexpected() {
    server.failNext(
        Fault.json("{\"id\":42}"), Fault.json("{\"token\":\"t\",\"expires_at\":\"x\"}"));

    assertThat(failureOf(access)).isInstanceOf(Failure.UnexpectedAnswer.class);
  }

  private RepositoryAccess access(String appId) {
    return new RepositoryAccess(
        new TenantId(UUID.randomUUID()),
        UUID.randomUUID(),
        source.providers().parse(ProviderKind.GITHUB, server.url().toString(), null),
        AppKey.of(appId, AppKeys.pkcs1()));
  }

  private SourceTree resolve(RepositoryAccess with) {
    return source.providers().open(with).resolve(null);
  }

  private Failure failureOf(RepositoryAccess with) {
    var thrown = new java.util.concurrent.atomic.AtomicReference<Failure>();
    assertThatThrownBy(() -> resolve(with))
        .isInstanceOfSatisfying(FailureException.class, e -> thrown.set(e.failure()));
    return thrown.get();
  }
}
