package io.logdawg.source.git;

import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A tree straight over a repository, for tests that do not care how it is served. */
public final class InMemoryTrees {

  private InMemoryTrees() {}

  /**
   * @param ref anything that {@code git rev-parse} takes
   */
  public static SourceTree of(Repository repository, String ref) {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(ref + "^{commit}");
      return new PlainGitTree(
          repository, Commits.of(walk.parseCommit(id)), Optional.empty(), new SourceUsage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Over a bare repository on disk. */
  public static SourceTree of(File bare, String ref) {
    try {
      return of(new FileRepositoryBuilder().setGitDir(bare).setBare().build(), ref);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
