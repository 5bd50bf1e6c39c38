package io.logdawg.source.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.Failure.RefMissing;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.source.FileList;
import io.logdawg.source.FilePast;
import io.logdawg.source.GitProviderContract;
import io.logdawg.source.LineRange;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.SourceTree;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.ProviderDouble;
import io.logdawg.source.testing.RepositoryBuilder;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.source.testing.SourceFixture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubProviderTests extends GitProviderContract {

  @Override
  protected ProviderKind kind() {
    return ProviderKind.GITHUB;
  }

  @Override
  protected ProviderDouble serve(RepositoryBuilder repository) {
    return GitHubDouble.serving(repository);
  }

  @Override
  protected String url(ProviderDouble server) {
    return server.base() + "/team/shop";
  }

  @Test
  void aFirstDiagnosisCostsFiveRequests() {
    shop.builder.write("src/Till.java", "class Till {\nint sum;\n}\n").commit("Add a till");
    shop.builder.write("src/Till.java", "class Till {\n  int sum;\n}\n").commit("Indent the till");
    SourceTree tree = head();
    tree.files();
    tree.read(List.of(ShopHistory.CART, ShopHistory.UNICODE));
    Map<String, FilePast> past = tree.past(everyLine("src/Till.java", ShopHistory.UNICODE), 10);
    tree.recentCommits(10);

    assertThat(past).hasSize(2);
    assertThat(tree.usage().snapshot().requests()).isEqualTo(5);
    assertThat(tree.usage().snapshot().rateLeft()).isEqualTo(4995);
  }

  @Test
  void aTextThatGraphQlCutsOffIsReadWhole() {
    String text = "line\n".repeat(150_000);
    shop.builder.write("long.txt", text).commit("Add a long text");

    assertThat(head().read(List.of("long.txt")).get("long.txt").text()).isEqualTo(text);
  }

  @Test
  void aTruncatedTreeIsWalkedFolderByFolder() {
    FileList whole = head().files();
    ((GitHubDouble) server).truncateTreesAt(6);

    FileList walked = head().files();

    assertThat(walked.complete()).isTrue();
    assertThat(walked.files()).containsExactlyInAnyOrderElementsOf(whole.files());
  }

  @Test
  void aTreeTooLargeToWalkIsReadWhereCodeLiesFirst() {
    for (int i = 0; i < 40; i++) {
      shop.builder
          .write("vendor/part%02d/a.js".formatted(i), "1")
          .write("vendor/part%02d/b.js".formatted(i), "2");
    }
    shop.builder.write("zoo/src/Keeper.java", "class Keeper {}").commit("Grow");
    ((GitHubDouble) server).truncateTreesAt(44);

    SourceTree tree = head();

    assertThat(tree.files().complete()).isFalse();
    assertThat(tree.files().files())
        .extracting(FileList.FileEntry::path)
        .contains("zoo/src/Keeper.java", ShopHistory.CART);
    assertThat(tree.usage().snapshot().requests()).isLessThanOrEqualTo(19);
  }

  @Test
  void aHundredThousandFilesAreListed() {
    RepositoryBuilder large = new RepositoryBuilder();
    for (int i = 0; i < 99_000; i++) {
      large.write("src/module%d/File%d.java".formatted(i / 100, i), "same");
    }
    large.commit("Be large");
    server.close();
    server = serve(large);

    try (SourceFixture patient = new SourceFixture(Duration.ofMinutes(1))) {
      SourceTree tree = patient.open(kind(), url(server), "t").resolve(null);
      assertThat(tree.files().files()).hasSize(99_000);
    }
  }

  @Test
  void aNextPageAtAnotherOriginIsNotAskedFor() {
    SourceTree tree = headOfManyFiles();
    try (ProviderDouble elsewhere = serve(new RepositoryBuilder())) {
      server.sayNext(Map.of());
      server.sayNext(Map.of("Link", "<%s/next>; rel=\"next\"".formatted(elsewhere.base())));

      assertThat(failureOf(() -> tree.changes(tree.commit().id())))
          .isInstanceOf(UnexpectedAnswer.class);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void pagesThatNeverEndAreReadNoFurtherThanGitHubsLimit() {
    SourceTree tree = headOfManyFiles();
    String itself =
        "<%s/api/v3/repos/team/shop/commits/%s>".formatted(server.base(), tree.commit().id());
    for (int page = 0; page < 30; page++) {
      server.sayNext(Map.of("Link", itself + "; rel=\"next\""));
    }

    assertThat(tree.changes(tree.commit().id()).complete()).isFalse();
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(12);
  }

  private SourceTree headOfManyFiles() {
    shop.builder.write("many/0", "0");
    for (int i = 1; i < 300; i++) {
      shop.builder.copy("many/0", "many/" + i);
    }
    shop.builder.commit("Write as many files as are on a page");
    return head();
  }

  @Test
  void linksLeadToThePagesOfTheCommit() {
    SourceTree tree = head();
    String at = url(server) + "/blob/" + shop.fixed.id();

    assertThat(tree.links().file(ShopHistory.CART, new LineRange(2, 3)))
        .contains(URI.create(at + "/src/Cart.java#L2-L3"));
    assertThat(tree.links().file(ShopHistory.UNICODE, null))
        .contains(URI.create(at + "/docs/Gr%C3%B6%C3%9Fe%20und%20Ma%C3%9F%20%231%3F.md"));
    assertThat(tree.links().commit(shop.first.id()))
        .contains(URI.create(url(server) + "/commit/" + shop.first.id()));
  }

  @Test
  void aSpentLimitIsOverWhenGitHubSays() {
    Instant reset = SourceFixture.NOW.plus(Duration.ofMinutes(30));
    server.failNext(
        Fault.status(
            403,
            Map.of(
                "x-ratelimit-remaining",
                "0",
                "x-ratelimit-reset",
                String.valueOf(reset.getEpochSecond()))));

    assertThat(failureOf(this::head)).isEqualTo(new RateLimited("GitHub", reset));
  }

  @Test
  void aSecondaryLimitIsOverAfterItsPause() {
    server.failNext(Fault.status(429, Map.of("retry-after", "90")));

    assertThat(failureOf(this::head))
        .isEqualTo(new RateLimited("GitHub", SourceFixture.NOW.plusSeconds(90)));
  }

  @Test
  void aPauseMayBeNamedByItsEnd() {
    server.failNext(Fault.status(429, Map.of("retry-after", "Sat, 01 Jun 2024 12:01:30 GMT")));

    assertThat(failureOf(this::head))
        .isEqualTo(new RateLimited("GitHub", SourceFixture.NOW.plusSeconds(90)));
  }

  @Test
  void aSecondaryLimitWithoutATimeIsOverAfterAMinute() {
    String message = "{\"message\":\"You have exceeded a secondary rate limit. Please wait.\"}";
    Instant reset = SourceFixture.NOW.plus(Duration.ofMinutes(30));
    Map<String, String> primary =
        Map.of(
            "x-ratelimit-remaining",
            "4711",
            "x-ratelimit-reset",
            String.valueOf(reset.getEpochSecond()));
    server.failNext(Fault.json(403, primary, message));

    assertThat(failureOf(this::head))
        .isEqualTo(new RateLimited("GitHub", SourceFixture.NOW.plusSeconds(60)));
  }

  @Test
  void aLimitThatIsSpentByAnAnswerIsKnownBeforeTheNextRequest() {
    Instant reset = SourceFixture.NOW.plus(Duration.ofMinutes(30));
    server.sayNext(
        Map.of(
            "x-ratelimit-remaining",
            "0",
            "x-ratelimit-reset",
            String.valueOf(reset.getEpochSecond())));
    SourceTree tree = head();

    assertThat(failureOf(tree::files)).isEqualTo(new RateLimited("GitHub", reset));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aLimitInGraphQlsWordsIsOneToo() {
    server.failNext(
        Fault.json("{\"errors\":[{\"type\":\"RATE_LIMITED\",\"message\":\"do not echo\"}]}"));

    assertThat(failureOf(this::head)).isInstanceOf(RateLimited.class);
  }

  @Test
  void aRefusedTokenIsABadCredential() {
    server.requireToken("good");

    assertThat(failureOf(() -> open("bad").describe())).isEqualTo(new BadCredential("GitHub"));
  }

  @Test
  void aProxysPageIsUnexpected() {
    server.failNext(Fault.html());

    assertThat(failureOf(this::head)).isInstanceOf(UnexpectedAnswer.class);
  }

  @Test
  void anAnswerThatBreaksOffEachTimeIsUnexpected() {
    server.failNext(Fault.cut(), Fault.cut(), Fault.cut());

    assertThat(failureOf(this::head)).isInstanceOf(UnexpectedAnswer.class);
  }

  @Test
  void anAnswerThatBreaksOffOnceIsAskedForAgain() {
    server.failNext(Fault.cut());

    assertThat(head().commit()).isEqualTo(shop.fixed);
  }

  @Test
  @Timeout(20)
  void anAnswerThatNeverEndsIsReadNoFurtherThanItsLimit() {
    server.failNext(Fault.endless());

    assertThat(failureOf(this::head)).isInstanceOf(UnexpectedAnswer.class);
  }

  @Test
  void jsonOfAnotherShapeIsUnexpected() {
    server.failNext(
        Fault.json(
            "{\"data\":{\"repository\":{\"defaultBranchRef\":{\"name\":\"main\",\"target\":{\"oid\":\"no\"}}}}}"));

    assertThat(failureOf(this::head)).isInstanceOf(UnexpectedAnswer.class);
  }

  @Test
  void aProviderThatHangsIsUnavailable() {
    server.hangNext();
    server.hangNext();
    server.hangNext();

    assertThat(failureOf(this::head)).isInstanceOf(ProviderUnavailable.class);
  }

  @Test
  void aRenamedRepositoryIsFollowedWithinTheSameHost() {
    SourceTree tree = head();
    server.failNext(
        Fault.redirect("/api/v3/repos/team/shop/git/trees/" + shop.fixed.id() + "?recursive=1"));

    assertThat(tree.files().files()).hasSize(4);
  }

  @Test
  void aSecondRedirectIsNotFollowed() {
    SourceTree tree = head();
    server.failNext(Fault.redirect("/api/v3/a"), Fault.redirect("/api/v3/b"));

    assertThat(failureOf(tree::files)).isInstanceOf(UnexpectedAnswer.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "t")
  void aRepositoryIsReadUnderItsFormerName(@Nullable String token) {
    ((GitHubDouble) server).wasCalled("store");
    String formerUrl = server.base() + "/team/store";

    SourceTree tree = source.open(kind(), formerUrl, token).resolve(null);

    assertThat(tree.commit()).isEqualTo(shop.fixed);
    assertThat(tree.files().files()).hasSize(4);
    assertThat(tree.read(List.of(ShopHistory.CART, ShopHistory.BIG)))
        .containsOnlyKeys(ShopHistory.CART, ShopHistory.BIG);
    assertThat(tree.history(List.of(ShopHistory.CART), 5)).containsOnlyKeys(ShopHistory.CART);
    assertThat(tree.changes(shop.moved.id()).files()).hasSize(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "t")
  void anArchivedRepositoryIsRead(@Nullable String token) {
    ((GitHubDouble) server).archive();

    assertThat(open(token).describe().archived()).isTrue();
    assertThat(open(token).resolve(null).read(List.of(ShopHistory.CART))).isNotEmpty();
  }

  @Test
  void withoutACredentialEverythingButBlameComesFromRest() {
    SourceTree tree = open(null).resolve(null);

    assertThat(tree.commit()).isEqualTo(shop.fixed);
    assertThat(tree.branch()).contains("main");
    assertThat(tree.read(List.of(ShopHistory.CART, ShopHistory.UNICODE, "absent")))
        .containsOnlyKeys(ShopHistory.CART, ShopHistory.UNICODE);
    assertThat(tree.read(List.of(ShopHistory.BIG)).get(ShopHistory.BIG).text())
        .hasSize(ShopHistory.BIG_SIZE);
    assertThat(tree.history(List.of(ShopHistory.CART), 5).get(ShopHistory.CART))
        .containsExactly(shop.fixed, shop.moved);
    assertThat(tree.blame(everyLine(ShopHistory.CART))).isEmpty();
    assertThat(open(null).resolve("v2").commit()).isEqualTo(shop.merged);
    assertThat(open(null).resolve("side").branch()).contains("side");
  }

  @Test
  void withoutACredentialAnUnknownIdIsMissing() {
    assertThat(failureOf(() -> open(null).resolve("deadbeefdeadbeef")))
        .isEqualTo(new RefMissing("deadbeefdeadbeef"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/jhy/jsoup, https://github.com/jhy/jsoup, https://api.github.com",
    "https://github.com/jhy/jsoup.git, https://github.com/jhy/jsoup, https://api.github.com",
    "https://www.github.com/jhy/jsoup/, https://github.com/jhy/jsoup, https://api.github.com",
    "https://github.com/jhy/jsoup/tree/main, https://github.com/jhy/jsoup, https://api.github.com",
    "git@github.com:jhy/jsoup.git, https://github.com/jhy/jsoup, https://api.github.com",
    "https://git.corp.example/jhy/jsoup, https://git.corp.example/jhy/jsoup,"
        + " https://git.corp.example/api/v3",
    "https://corp.ghe.com/jhy/jsoup, https://corp.ghe.com/jhy/jsoup, https://api.corp.ghe.com",
  })
  void addressesAreUnderstoodAsPeopleCopyThem(String given, URI url, URI api) {
    var address = source.providers().parse(kind(), given, null);

    assertThat(address.url()).isEqualTo(url);
    assertThat(address.apiUrl()).isEqualTo(api);
    assertThat(address.fullName()).isEqualTo("jhy/jsoup");
  }
}
