package io.logdawg.source.azuredevops;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.GitProviderContract;
import io.logdawg.source.LineRange;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.SourceTree;
import io.logdawg.source.testing.AzureDevOpsDouble;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.ProviderDouble;
import io.logdawg.source.testing.RepositoryBuilder;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.source.testing.SourceFixture;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureDevOpsProviderTests extends GitProviderContract {

  @Override
  protected ProviderKind kind() {
    return ProviderKind.AZURE_DEVOPS;
  }

  @Override
  protected ProviderDouble serve(RepositoryBuilder repository) {
    return AzureDevOpsDouble.serving(repository);
  }

  @Override
  protected String url(ProviderDouble server) {
    return server.base() + "/collection/My%20Project/_git/shop";
  }

  @Test
  void blameLooksThroughAChangeOfWhitespaceAlone() {
    assertThat(head().blame(everyLine(ShopHistory.CART)).get(ShopHistory.CART).at(2))
        .hasValueSatisfying(commit -> assertThat(commit.id()).isEqualTo(shop.first.id()));
  }

  @Test
  void onlyTheLinesAskedForAreBlamed() {
    var blame =
        head().blame(Map.of(ShopHistory.CART, List.of(new LineRange(3, 3)))).get(ShopHistory.CART);

    assertThat(blame.at(3)).isPresent();
    assertThat(blame.at(2)).isEmpty();
  }

  @Test
  void ofALargeFileNoLineIsAttributedAndNoVersionRead() {
    SourceTree tree = head();
    tree.read(List.of(ShopHistory.BIG));
    int before = server.requests().size();

    assertThat(tree.blame(everyLine(ShopHistory.BIG)).get(ShopHistory.BIG).ranges()).isEmpty();
    assertThat(server.requests()).hasSize(before);
  }

  @Test
  void linesAreFollowedIntoBothSidesOfAMerge() {
    RepositoryBuilder history = new RepositoryBuilder();
    Commit first = history.write("A.java", "one\ntwo\nthree\n").commit("Begin");
    history.on("side");
    Commit side = history.write("A.java", "one\ntwo\nside\n").commit("Change the end");
    history.on("main");
    Commit main = history.write("A.java", "main\ntwo\nthree\n").commit("Change the start");
    history.write("A.java", "main\ntwo\nside\n").merge("side", "Merge branch 'side'");
    server.close();
    server = serve(history);

    Blame blame = head().blame(everyLine("A.java")).get("A.java");

    assertThat(blame.at(1)).map(Commit::id).contains(main.id());
    assertThat(blame.at(2)).map(Commit::id).contains(first.id());
    assertThat(blame.at(3)).map(Commit::id).contains(side.id());
  }

  @Test
  void aMergeInAHistoryIsToldByItsParents() {
    RepositoryBuilder history = new RepositoryBuilder();
    history.write("A.java", "one\n").commit("Begin");
    history.on("side");
    history.write("A.java", "side\n").commit("Change it");
    history.on("main");
    history.write("A.java", "main\n").commit("Change it too");
    history.write("A.java", "both\n").merge("side", "Merge branch 'side'");
    server.close();
    server = serve(history);

    assertThat(head().history(List.of("A.java"), 10).get("A.java"))
        .extracting(Commit::isMerge)
        .startsWith(true)
        .containsOnlyOnce(true);
  }

  @Test
  void filesAreReadInOneRequest() {
    SourceTree tree = head();
    tree.files();
    int before = tree.usage().snapshot().requests();

    tree.read(List.of(ShopHistory.CART, ShopHistory.UNICODE));

    assertThat(tree.usage().snapshot().requests()).isEqualTo(before + 1);
  }

  @Test
  void theHistoryOfABlamedFileIsNotAskedAgain() {
    SourceTree tree = head();
    tree.blame(everyLine(ShopHistory.CART));
    int before = tree.usage().snapshot().requests();

    tree.history(List.of(ShopHistory.CART), 10);

    assertThat(tree.usage().snapshot().requests()).isEqualTo(before);
  }

  @Test
  void linksLeadToThePagesOfTheCommit() {
    SourceTree tree = head();

    assertThat(tree.links().file(ShopHistory.CART, new LineRange(2, 3)))
        .contains(
            URI.create(
                url(server)
                    + "?path=/src/Cart.java&version=GC"
                    + shop.fixed.id()
                    + "&line=2&lineEnd=4&lineStartColumn=1&lineEndColumn=1&lineStyle=plain"));
    assertThat(tree.links().commit(shop.first.id()))
        .contains(URI.create(url(server) + "/commit/" + shop.first.id()));
  }

  @Test
  void aSignInPageIsABadCredentialHoweverItComes() {
    for (Fault fault :
        List.of(
            Fault.html(),
            Fault.status(401),
            Fault.status(203, Map.of("Content-Type", "text/html")),
            Fault.status(302, Map.of("Location", "/_signin?realm=dev.azure.com")),
            Fault.status(301, Map.of("Location", "https://spsprodeus1.example/_signin")))) {
      server.failNext(fault);

      assertThat(failureOf(this::head)).isEqualTo(new BadCredential("Azure DevOps"));
    }
  }

  @Test
  void aSpentLimitIsOverWhenAzureDevOpsSays() {
    server.failNext(Fault.status(429, Map.of("Retry-After", "90")));

    assertThat(failureOf(this::head))
        .isEqualTo(new RateLimited("Azure DevOps", SourceFixture.NOW.plusSeconds(90)));
  }

  @Test
  void aPauseMayBeNamedByItsEnd() {
    server.failNext(Fault.status(429, Map.of("Retry-After", "Sat, 01 Jun 2024 12:01:30 GMT")));

    assertThat(failureOf(this::head))
        .isEqualTo(new RateLimited("Azure DevOps", SourceFixture.NOW.plusSeconds(90)));
  }

  @Test
  void aRefusalThatSaysWhenToComeBackIsALimitToo() {
    server.failNext(Fault.status(403, Map.of("Retry-After", "90")));

    assertThat(failureOf(this::head))
        .isEqualTo(new RateLimited("Azure DevOps", SourceFixture.NOW.plusSeconds(90)));

    server.failNext(Fault.status(403, Map.of("X-RateLimit-Remaining", "0")));
    assertThat(failureOf(this::head)).isInstanceOf(RateLimited.class);
  }

  @Test
  void aRequestCancelledByTheLimitIsLimitedToo() {
    server.failNext(Fault.json(400, Map.of(), "{\"message\":\"TF400733: do not echo\"}"));

    assertThat(failureOf(this::head)).isInstanceOf(RateLimited.class);
  }

  @Test
  void afterADelayedAnswerADiagnosisGoesOnAndTheNextOneWaits() {
    server.sayNext(Map.of("Retry-After", "20"));

    assertThat(open("t").resolve(shop.fixed.id().value()).files().files()).isNotEmpty();
    assertThat(failureOf(this::head))
        .isEqualTo(new RateLimited("Azure DevOps", SourceFixture.NOW.plusSeconds(20)));
  }

  @Test
  void anArchiveThatIsNoneIsUnexpected() {
    SourceTree tree = head();
    tree.files();
    server.failNext(Fault.json("{}"));

    assertThat(tree.read(List.of(ShopHistory.CART))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "null", "\"x\"", "[]"})
  void aTreeWithAnEntryThatIsNoneIsUnexpected(String entry) {
    SourceTree tree = head();
    String file =
        "{\"objectId\":\"%s\",\"relativePath\":\"a\",\"mode\":\"100644\",\"gitObjectType\":\"blob\"}"
            .formatted(shop.builder.blobId(ShopHistory.CART));
    server.failNext(Fault.json("{\"treeEntries\":[%s,%s,%s]}".formatted(file, entry, file)));

    assertThat(failureOf(tree::files)).isInstanceOf(UnexpectedAnswer.class);
  }

  @Test
  void anAnswerThatBreaksOffOnceIsAskedForAgain() {
    server.failNext(Fault.cut());

    assertThat(head().commit()).isEqualTo(shop.fixed);
  }

  @Test
  void jsonOfAnotherShapeIsUnexpected() {
    server.failNext(Fault.json("{\"commitId\":\"no\"}"));

    assertThat(failureOf(() -> open("t").resolve(shop.fixed.id().value())))
        .isInstanceOf(UnexpectedAnswer.class);
  }

  @Test
  void aProviderThatHangsIsUnavailable() {
    server.hangNext();
    server.hangNext();
    server.hangNext();

    assertThat(failureOf(this::head)).isInstanceOf(ProviderUnavailable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://dev.azure.com/org/My%20Shop/_git/web, org/My Shop/web,"
        + " https://dev.azure.com/org/My%20Shop/_git/web, https://dev.azure.com/org",
    "https://org@dev.azure.com/org/shop/_git/web, org/shop/web,"
        + " https://dev.azure.com/org/shop/_git/web, https://dev.azure.com/org",
    "https://org.visualstudio.com/shop/_git/web, org/shop/web,"
        + " https://dev.azure.com/org/shop/_git/web, https://dev.azure.com/org",
    "https://org.visualstudio.com/DefaultCollection/shop/_git/_optimized/web, org/shop/web,"
        + " https://dev.azure.com/org/shop/_git/web, https://dev.azure.com/org",
    "git@ssh.dev.azure.com:v3/org/shop/web, org/shop/web,"
        + " https://dev.azure.com/org/shop/_git/web, https://dev.azure.com/org",
    "https://dev.azure.com/org/_git/web, org/web/web,"
        + " https://dev.azure.com/org/web/_git/web, https://dev.azure.com/org",
    "https://tfs.corp.example/tfs/main/shop/_git/web, main/shop/web,"
        + " https://tfs.corp.example/tfs/main/shop/_git/web, https://tfs.corp.example/tfs/main",
  })
  void addressesAreUnderstoodAsPeopleCopyThem(String given, String name, URI url, URI api) {
    var address = source.providers().parse(kind(), given, null);

    assertThat(address.fullName()).isEqualTo(name);
    assertThat(address.url()).isEqualTo(url);
    assertThat(address.apiUrl()).isEqualTo(api);
  }
}
