package io.logdawg.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TransportBundleStream;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTests {

  private static final int SMALL = 100_000;

  private final InMemoryRepository shop =
      new InMemoryRepository(new DfsRepositoryDescription("shop"));

  @BeforeEach
  void readTheBundle() throws Exception {
    var bundle = new ByteArrayInputStream(Sample.resource("shop.bundle"));
    try (var transport = new TransportBundleStream(shop, new URIish("in-memory://shop"), bundle)) {
      transport.fetch(
          NullProgressMonitor.INSTANCE, List.of(new RefSpec("refs/heads/*:refs/heads/*")));
    }
  }

  @AfterEach
  void closeIt() {
    shop.close();
  }

  @Test
  void theBundleEndsAtTheHeadThatTheManifestNames() throws Exception {
    assertThat(shop.resolve("refs/heads/main").name())
        .isEqualTo(Sample.manifest().repository().head());
  }

  @Test
  void theBundleIsSmallEnoughToShip() throws Exception {
    assertThat(Sample.resource("shop.bundle")).hasSizeLessThan(SMALL);
  }

  @ParameterizedTest
  @MethodSource("io.logdawg.sample.Sample#all")
  void theLogNamesTheFaultyLine(Sample sample) throws Exception {
    String file = sample.expected().file();
    String name = file.substring(file.lastIndexOf('/') + 1);
    int line = sample.expected().line();

    assertThat(sample.text())
        .containsAnyOf(name + ":" + line + ")", name + "\", line " + line + ",");
  }

  @ParameterizedTest
  @MethodSource("io.logdawg.sample.Sample#all")
  void theFaultyLineComesFromTheExpectedCommit(Sample sample) throws Exception {
    try (Git git = new Git(shop)) {
      var blame =
          git.blame()
              .setStartCommit(ObjectId.fromString(Sample.manifest().repository().head()))
              .setFilePath(sample.expected().file())
              .setTextComparator(RawTextComparator.WS_IGNORE_ALL)
              .call();

      assertThat(blame.getSourceCommit(sample.expected().line() - 1).name())
          .isEqualTo(sample.expected().commit());
    }
  }
}
