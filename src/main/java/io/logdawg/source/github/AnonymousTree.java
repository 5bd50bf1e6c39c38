package io.logdawg.source.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.Failure.RequestsSpent;
import io.logdawg.base.FailureException;
import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.commits.CommitNodes;
import io.logdawg.source.github.files.RawBlob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHCommit;
import org.kohsuke.github.GHCommitQueryBuilder;
import org.kohsuke.github.GHContent;

/** See {@link AnonymousRepository}: the same answers, dearer, and no blame at all. */
final class AnonymousTree extends GitHubTree {

  private static final int MOST_COMMITS = 100;

  AnonymousTree(GitHubClient client, Commit commit, @Nullable String branch) {
    super(client, commit, branch);
  }

  @Override
  public Map<String, SourceFile> read(Collection<String> paths) {
    Map<String, SourceFile> found = new LinkedHashMap<>();
    try {
      for (String path : paths) {
        if (sizeOf(path, 0) <= SourceFile.LARGEST) {
          find(path).ifPresent(file -> found.put(path, file));
        }
      }
    } catch (FailureException e) {
      if (!(e.failure() instanceof RequestsSpent) || found.isEmpty()) {
        throw e;
      }
    }
    return found;
  }

  /** REST has no blame. */
  @Override
  public Map<String, Blame> blame(Map<String, List<LineRange>> lines) {
    return Map.of();
  }

  @Override
  public Map<String, List<Commit>> history(Collection<String> paths, int limit) {
    Map<String, List<Commit>> found = new LinkedHashMap<>();
    for (String path : paths) {
      found.put(path, commits(path, limit));
    }
    return found;
  }

  @Override
  public List<Commit> recentCommits(int limit) {
    return commits(null, limit);
  }

  /** The interface's JSON has contents of 1 MB at most. */
  private Optional<SourceFile> find(String path) {
    try {
      GHContent content = client().rest().ask(repository -> repository.getFileContent(path, id()));
      if (!content.isFile() || content.getSize() > SourceFile.LARGEST) {
        return Optional.empty();
      }
      return "base64".equals(content.getEncoding())
          ? text(path, content.getSha(), client().rest().ask(_ -> content.read().readAllBytes()))
          : RawBlob.text(client(), path, content.getSha());
    } catch (FailureException e) {
      if (e.failure() instanceof RepositoryMissing) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Optional<SourceFile> text(String path, String blobId, byte[] bytes) {
    return RawText.isBinary(bytes, bytes.length, true)
        ? Optional.empty()
        : Optional.of(new SourceFile(path, blobId, bytes.length, new String(bytes, UTF_8)));
  }

  private List<Commit> commits(@Nullable String path, int limit) {
    int most = Math.clamp(limit, 1, MOST_COMMITS);
    return client()
        .rest()
        .ask(repository -> {
          GHCommitQueryBuilder query = repository.queryCommits().from(id()).pageSize(most);
          if (path != null) {
            query.path(path);
          }
          List<Commit> commits = new ArrayList<>();
          for (GHCommit commit : query.list().withPageSize(most).iterator().nextPage()) {
            commits.add(CommitNodes.of(commit));
          }
          return List.copyOf(commits);
        });
  }

  private String id() {
    return commit().id().value();
  }
}
