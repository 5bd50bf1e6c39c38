package io.logdawg.source.git;

import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceLinks;
import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.git.fetching.Fetch;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** A commit of a repository that is in memory. */
final class PlainGitTree implements SourceTree {

  private final Repository repository;
  private final Commit commit;
  private final Optional<String> branch;
  private final SourceUsage usage;
  private final ObjectId id;

  PlainGitTree(Repository repository, Commit commit, Optional<String> branch, SourceUsage usage) {
    this.repository = repository;
    this.commit = commit;
    this.branch = branch;
    this.usage = usage;
    this.id = ObjectId.fromString(commit.id().value());
  }

  @Override
  public Commit commit() {
    return commit;
  }

  @Override
  public Optional<String> branch() {
    return branch;
  }

  @Override
  public FileList files() {
    return reading(() -> new Files(repository, id).list());
  }

  @Override
  public Map<String, SourceFile> read(Collection<String> paths) {
    return each(paths, new Files(repository, id)::read);
  }

  @Override
  public Map<String, Blame> blame(Map<String, List<LineRange>> lines) {
    return each(lines.keySet(), new Blamer(repository, id)::blame);
  }

  @Override
  public Map<String, List<Commit>> history(Collection<String> paths, int limit) {
    History history = new History(repository, id);
    return each(paths, path -> Optional.of(history.of(path, limit)));
  }

  @Override
  public List<Commit> recentCommits(int limit) {
    return reading(() -> new History(repository, id).recent(limit));
  }

  @Override
  public CommitChanges changes(CommitId changed) {
    return reading(() -> Changes.of(repository, changed));
  }

  @Override
  public SourceLinks links() {
    return NoLinks.INSTANCE;
  }

  @Override
  public SourceUsage usage() {
    return usage;
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private interface PathReading<T> {
    Optional<T> read(String path) throws IOException;
  }

  private static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw Fetch.broken(e);
    }
  }

  private static <T> Map<String, T> each(Collection<String> paths, PathReading<T> reader) {
    Map<String, T> found = new LinkedHashMap<>();
    for (String path : paths) {
      reading(() -> reader.read(path)).ifPresent(value -> found.put(path, value));
    }
    return found;
  }

  /** A Git server as such has no pages. */
  private enum NoLinks implements SourceLinks {
    INSTANCE;

    @Override
    public Optional<URI> file(String path, @Nullable LineRange lines) {
      return Optional.empty();
    }

    @Override
    public Optional<URI> commit(CommitId commit) {
      return Optional.empty();
    }
  }
}
