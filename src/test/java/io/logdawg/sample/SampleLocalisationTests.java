package io.logdawg.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.Localiser;
import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.Suspects;
import io.logdawg.localisation.testing.JGitTree;
import io.logdawg.logs.LogReader;
import io.logdawg.logs.ParsedLog;
import io.logdawg.narrative.Narrative;
import io.logdawg.narrative.Narrator;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TransportBundleStream;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * What a newcomer sees first is right: from the log to the file, the line, the commit, the words.
 */
class SampleLocalisationTests {

  private static final InMemoryRepository SHOP =
      new InMemoryRepository(new DfsRepositoryDescription("shop"));
  private static final AnnotationConfigApplicationContext CONTEXT =
      new AnnotationConfigApplicationContext(
          "io.logdawg.logs", "io.logdawg.localisation", "io.logdawg.narrative.template");

  @BeforeAll
  static void readTheBundle() throws Exception {
    var bundle = new ByteArrayInputStream(Sample.resource("shop.bundle"));
    try (var transport = new TransportBundleStream(SHOP, new URIish("in-memory://shop"), bundle)) {
      transport.fetch(
          NullProgressMonitor.INSTANCE, List.of(new RefSpec("refs/heads/*:refs/heads/*")));
    }
  }

  @AfterAll
  static void closeIt() {
    SHOP.close();
    CONTEXT.close();
  }

  @ParameterizedTest
  @MethodSource("io.logdawg.sample.Sample#all")
  void theLogLeadsToItsKnownFault(Sample sample) throws Exception {
    ParsedLog log = CONTEXT.getBean(LogReader.class).read(sample.text());
    JGitTree tree = new JGitTree(SHOP, ObjectId.fromString(Sample.manifest().repository().head()));

    Suspects suspects = CONTEXT.getBean(Localiser.class).rank(log, tree, PathMappings.NONE);
    Narrative narrative = CONTEXT.getBean(Narrator.class).tell(log, suspects, tree);

    Sample.Expected expected = sample.expected();
    assertThat(suspects.files().getFirst().path()).isEqualTo(expected.file());
    assertThat(suspects.files().getFirst().snippets().getFirst().focus().start())
        .isEqualTo(expected.line());
    assertThat(suspects.commits().getFirst().commit().id().value()).isEqualTo(expected.commit());
    assertThat(suspects.confidence()).isGreaterThan(0.5);
    assertThat(narrative.summary()).contains(expected.file() + ":" + expected.line());
    assertThat(narrative.rootCause()).contains(expected.commit().substring(0, 8));
  }
}
