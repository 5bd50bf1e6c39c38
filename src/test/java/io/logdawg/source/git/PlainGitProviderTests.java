package io.logdawg.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.Failure.RepositoryTooLarge;
import io.logdawg.source.GitProviderContract;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.SourceTree;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.GitServerDouble;
import io.logdawg.source.testing.ProviderDouble;
import io.logdawg.source.testing.RepositoryBuilder;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.source.testing.SourceFixture;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PlainGitProviderTests extends GitProviderContract {

  @Override
  protected ProviderKind kind() {
    return ProviderKind.GIT;
  }

  @Override
  protected ProviderDouble serve(RepositoryBuilder repository) {
    return GitServerDouble.serving(repository);
  }

  @Override
  protected String url(ProviderDouble server) {
    return server.base() + "/team/shop.git";
  }

  @Test
  void blameLooksThroughAChangeOfWhitespaceAlone() {
    assertThat(head().blame(everyLine(ShopHistory.CART)).get(ShopHistory.CART).at(2))
        .contains(shop.first);
  }

  @Test
  void onlyWhatIsNewIsFetched() {
    var access = source.access(kind(), url(server), "t");
    source.providers().open(access).resolve(null);
    var next = shop.builder.write("new.txt", "new\n").commit("Add news");

    SourceTree tree = source.providers().open(access).resolve(null);

    assertThat(tree.commit()).isEqualTo(next);
    assertThat(tree.usage().snapshot().bytes()).isLessThan(2000);
    assertThat(tree.read(List.of("new.txt"))).hasSize(1);
  }

  @Test
  void aRepositoryBeyondTheBoundFailsAndSaysSo() {
    byte[] noise = new byte[2 << 20];
    new Random(1).nextBytes(noise);
    shop.builder.write("noise.bin", noise).commit("Add noise");

    try (SourceFixture small = new SourceFixture(DataSize.ofMegabytes(1))) {
      assertThat(failureOf(() -> small.open(kind(), url(server), "t").resolve(null)))
          .isEqualTo(new RepositoryTooLarge("1 MB of packs"));
    }
  }

  @Test
  void aRepositoryThatMovedIsFollowedWithinTheSameHost() {
    server.failNext(Fault.redirect("/team/shop.git/info/refs?service=git-upload-pack"));

    SourceTree tree = source.open(kind(), server.base() + "/team/store.git", "t").resolve(null);

    assertThat(tree.commit()).isEqualTo(shop.fixed);
  }

  @Test
  void aMissingRepositoryAnd401AreTheSameWithoutACredential() {
    server.requireToken("good");

    assertThat(failureOf(() -> open(null).resolve(null))).isInstanceOf(RepositoryMissing.class);
  }

  @Test
  void theSampleComesFromTheClassPath() {
    SourceTree tree = source.open(kind(), "sample:shop", null).resolve(null);

    assertThat(tree.branch()).contains("main");
    assertThat(tree.files().files()).isNotEmpty();
    assertThat(tree.usage().snapshot().requests()).isZero();
  }

  @Test
  void noOtherSampleIsThere() {
    assertThat(failureOf(() -> source.open(kind(), "sample:other", null).resolve(null)))
        .isInstanceOf(RepositoryMissing.class);
  }
}
