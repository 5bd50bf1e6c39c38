package io.logdawg.source;

import static io.logdawg.source.testing.ShopHistory.BIG;
import static io.logdawg.source.testing.ShopHistory.BIG_SIZE;
import static io.logdawg.source.testing.ShopHistory.BINARY;
import static io.logdawg.source.testing.ShopHistory.CART;
import static io.logdawg.source.testing.ShopHistory.CART_AT_FIRST;
import static io.logdawg.source.testing.ShopHistory.CART_NOW;
import static io.logdawg.source.testing.ShopHistory.UNICODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.MissingPermission;
import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.Failure.RefMissing;
import io.logdawg.base.Failure.RepositoryEmpty;
import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.account.Token;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.RepositoryBuilder;
import io.logdawg.source.testing.ShopHistory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every provider must do. A new one extends this with a double that serves a repository. */
public abstract class GitProviderContract extends GitHistoryContract {

  @Test
  void noRefIsTheDefaultBranch() {
    SourceTree tree = open("t").resolve(null);

    assertThat(tree.commit()).isEqualTo(shop.fixed);
    assertThat(tree.branch()).contains("main");
  }

  @Test
  void aBranchIsResolvedByName() {
    SourceTree tree = open("t").resolve("side");

    assertThat(tree.commit()).isEqualTo(shop.sideWork);
    assertThat(tree.branch()).contains("side");
  }

  @Test
  void aTagIsResolvedWhetherAnnotatedOrNot() {
    assertThat(open("t").resolve("v1").commit()).isEqualTo(shop.first);
    assertThat(open("t").resolve("v2").commit()).isEqualTo(shop.merged);
    assertThat(open("t").resolve("v2").branch()).isEmpty();
  }

  @Test
  void aCommitIsResolvedByFullAndByShortId() {
    String id = shop.moved.id().value();

    assertThat(open("t").resolve(id).commit()).isEqualTo(shop.moved);
    assertThat(open("t").resolve(id.substring(0, 8)).commit()).isEqualTo(shop.moved);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-branch", "deadbeefdeadbeef", "a..b", "--upload-pack=x", "v1^"})
  void anUnknownRefIsMissing(String ref) {
    assertThat(failureOf(() -> open("t").resolve(ref))).isEqualTo(new RefMissing(ref));
  }

  @Test
  void anEmptyRepositoryIsEmpty() {
    server.close();
    server = serve(new RepositoryBuilder());

    assertThat(failureOf(() -> open("t").resolve(null))).isInstanceOf(RepositoryEmpty.class);
    assertThat(open("t").describe().headCommit()).isNull();
  }

  @Test
  void aRepositoryIsDescribed() {
    var info = open("t").describe();

    assertThat(info.defaultBranch()).isEqualTo("main");
    assertThat(info.headCommit()).isEqualTo(shop.fixed.id());
  }

  @Test
  void everyFileIsListedWithItsBlobAndSize() {
    FileList files = head().files();

    assertThat(files.complete()).isTrue();
    assertThat(files.files())
        .extracting(FileEntry::path)
        .containsExactlyInAnyOrder(CART, UNICODE, BINARY, BIG);
    assertThat(files.files())
        .contains(
            new FileEntry(CART, shop.builder.blobId(CART), ShopHistory.bytes(CART_NOW)),
            new FileEntry(BIG, shop.builder.blobId(BIG), BIG_SIZE));
  }

  @Test
  void linksAndSubmodulesAreKnownAsSuch() {
    shop.builder.link("Cart", CART).submodule("libs/other").commit("Point elsewhere");

    FileList files = head().files();

    assertThat(files.links()).containsExactly("Cart");
    assertThat(files.submodules()).containsExactly("libs/other");
    assertThat(files.files())
        .extracting(FileEntry::path)
        .containsExactlyInAnyOrder(CART, UNICODE, BINARY, BIG);
  }

  @Test
  void textsAreReadAndTheRestIsLeftOut() {
    var texts = head().read(List.of(CART, UNICODE, BINARY, BIG, "src", "absent.txt"));

    assertThat(texts).containsOnlyKeys(CART, UNICODE, BIG);
    assertThat(texts.get(BIG).text()).hasSize(BIG_SIZE);
    assertThat(texts.get(UNICODE).text()).isEqualTo("Größe\n");
    assertThat(texts.get(CART))
        .isEqualTo(
            new SourceFile(CART, shop.builder.blobId(CART), ShopHistory.bytes(CART_NOW), CART_NOW));
  }

  @Test
  void aPointerIntoLargeFileStorageIsNoCode() {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n";
    shop.builder.write("src/Model.java", pointer).commit("Keep the model elsewhere");
    SourceTree tree = head();

    assertThat(tree.read(List.of("src/Model.java", CART))).containsOnlyKeys(CART);
    assertThat(tree.read(List.of("src/Model.java"))).isEmpty();
    assertThat(tree.omissions()).singleElement().asString().contains("LFS", "src/Model.java");
  }

  @Test
  void filesOfMegabytesAreReadWhole() {
    String text = "select 'é';\n".repeat(SourceFile.LARGEST / 13);
    shop.builder.write("data/seed.sql", text).commit("Seed");

    assertThat(head().read(List.of("data/seed.sql")).get("data/seed.sql").text()).isEqualTo(text);
  }

  @Test
  void whatIsTooLargeToReadIsSaid() {
    shop.builder.write("data/dump.sql", "x".repeat(SourceFile.LARGEST + 1)).commit("Dump");
    SourceTree tree = head();

    assertThat(tree.read(List.of("data/dump.sql", BINARY, CART))).containsOnlyKeys(CART);
    assertThat(tree.omissions()).singleElement().asString().contains("data/dump.sql", "8 MB");
  }

  @Test
  void oneDiagnosisReadsSoManyBytesOfLargeFilesAndNoMore() {
    for (String name : List.of("a", "b", "c")) {
      shop.builder.write(name + ".sql", name.repeat(SourceFile.LARGEST - 1));
    }
    shop.builder.commit("Dump everything");
    SourceTree tree = head();

    assertThat(tree.read(List.of("a.sql", "b.sql", "c.sql", CART)))
        .containsOnlyKeys("a.sql", "b.sql", CART);
    assertThat(tree.read(List.of("a.sql", "c.sql"))).containsOnlyKeys("a.sql");
    assertThat(tree.omissions()).singleElement().asString().contains("c.sql", "16 MB");
  }

  @Test
  void aLinkIsNotTakenForTheFileThatItLeadsTo() {
    shop.builder
        .link("Cart", CART)
        .link("loop", "loop")
        .link("out", "../../etc/passwd")
        .commit("Point elsewhere");

    assertThat(head().read(List.of("Cart", "loop", "out", CART))).containsOnlyKeys(CART);
  }

  @Test
  void aFileThatIsNotListedIsNotAskedFor() {
    SourceTree tree = head();
    tree.files();
    int before = server.requests().size();

    assertThat(tree.read(List.of("absent.txt", "src", "Cart"))).isEmpty();
    assertThat(server.requests()).hasSize(before);
  }

  @Test
  void textsAreThoseOfTheResolvedCommit() {
    SourceTree tree = open("t").resolve("v1");

    assertThat(tree.read(List.of("src/Basket.java", CART)).values())
        .extracting(SourceFile::text)
        .containsExactly(CART_AT_FIRST);
  }

  @Test
  void aSecondDiagnosisAtTheSameCommitCostsAtMostTwoRequests() {
    RepositoryAccess access = source.access(kind(), url(server), "t");
    readAll(source.providers().open(access).resolve(null));

    SourceTree second = source.providers().open(access).resolve(null);
    readAll(second);

    assertThat(second.usage().snapshot().requests()).isLessThanOrEqualTo(2);
    assertThat(second.usage().snapshot().cached()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void whatIsRememberedIsNotGivenOutForABadCredential() {
    server.requireToken("good");
    RepositoryAccess good = source.access(kind(), url(server), "good");
    readAll(source.providers().open(good).resolve(null));
    var revoked =
        new RepositoryAccess(
            good.organization(), good.repositoryId(), good.address(), new Token("revoked"));

    assertThat(failureOf(() -> source.providers().open(revoked).resolve(null)))
        .isInstanceOf(BadCredential.class);
  }

  @Test
  void anotherOrganizationAsksForItself() {
    readAll(head());

    SourceTree other = head();
    readAll(other);

    assertThat(other.usage().snapshot().cached()).isZero();
  }

  @Test
  void anUnknownRepositoryIsMissing() {
    String url = url(server).replace("shop", "other");

    assertThat(failureOf(() -> source.open(kind(), url, "t").resolve(null)))
        .isInstanceOf(RepositoryMissing.class);
  }

  @Test
  void aPassingFailureIsTriedAgain() {
    server.failNext(Fault.status(500), Fault.drop());

    assertThat(head().commit()).isEqualTo(shop.fixed);
  }

  @Test
  void aLastingFailureIsTheProvidersAfterThreeAttempts() {
    server.failNext(Fault.status(503), Fault.status(502), Fault.status(500), Fault.status(500));

    assertThat(failureOf(this::head)).isInstanceOf(ProviderUnavailable.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    server.failNext(Fault.status(403));

    assertThat(failureOf(this::head)).isInstanceOf(MissingPermission.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void nothingThatTheProviderSaidIsInAFailure() {
    for (int status : List.of(400, 401, 403, 404, 422, 429)) {
      server.failNext(Fault.status(status));

      assertThat(failureOf(this::head).sentence()).doesNotContain("do not echo");
    }
  }

  @Test
  void aRedirectToAnotherHostIsNotFollowed() {
    server.failNext(Fault.redirect("http://127.0.0.1:1/team/shop.git"));

    assertThat(failureOf(this::head)).isInstanceOf(Failure.UnexpectedAnswer.class);
    assertThat(server.requests()).hasSize(1);
  }

  private static void readAll(SourceTree tree) {
    tree.files();
    tree.read(List.of(CART, UNICODE, BINARY));
    tree.blame(everyLine(CART));
    tree.history(List.of(CART), 5);
    tree.changes(tree.commit().id());
  }
}
