package io.logdawg.source.github;

import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.FilePast;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import io.logdawg.source.github.blame.Pasts;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.commits.CommitNodes;
import io.logdawg.source.github.commits.Resolved;
import io.logdawg.source.github.files.BlobTexts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads many files, blames and histories in one request each. */
final class GraphQlTree extends GitHubTree {

  private static final int MOST_COMMITS = 100;

  private final List<Commit> recent;

  GraphQlTree(GitHubClient client, Resolved resolved, @Nullable String branch) {
    super(client, resolved.commit(), branch);
    this.recent = resolved.recent();
  }

  @Override
  public Map<String, SourceFile> read(Collection<String> paths) {
    return new BlobTexts(client(), commit().id(), this::sizeOf).read(paths);
  }

  @Override
  public Map<String, Blame> blame(Map<String, List<LineRange>> lines) {
    return pasts().blames(lines);
  }

  @Override
  public Map<String, List<Commit>> history(Collection<String> paths, int limit) {
    return pasts().histories(paths, limit);
  }

  @Override
  public Map<String, FilePast> past(Map<String, List<LineRange>> lines, int limit) {
    return pasts().of(lines, limit);
  }

  private Pasts pasts() {
    return new Pasts(client(), commit().id(), this::sizeOf);
  }

  @Override
  public List<Commit> recentCommits(int limit) {
    if (limit <= recent.size() || recent.size() < Resolved.RECENT) {
      return recent.stream().limit(Math.max(limit, 1)).toList();
    }
    String query =
        """
        query($owner: String!, $name: String!, $at: String!) {
          repository(owner: $owner, name: $name) {
            object(expression: $at) { ... on Commit { history(first: %d) { nodes { ...commit } } } }
          }
        }
        """
            .formatted(Math.clamp(limit, 1, MOST_COMMITS));
    return client()
        .graphql(
            query + CommitNodes.FRAGMENT,
            Map.of("at", commit().id().value()),
            answer -> CommitNodes.list(answer.repository().required("object").required("history")));
  }
}
