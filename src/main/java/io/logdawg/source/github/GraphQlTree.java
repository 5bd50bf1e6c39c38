package io.logdawg.source.github;

import io.logdawg.source.Blame;
import io.logdawg.source.Blame.BlamedLines;
import io.logdawg.source.Commit;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads many files, blames and histories in one request each. */
final class GraphQlTree extends GitHubTree {

  private static final String BLAME =
      """
      p%1$d: object(expression: $at) {
        ... on Commit { blame(path: $p%1$d) { ranges { startingLine endingLine commit { ...commit } } } }
      }
      """;

  private static final String HISTORY =
      """
      p%1$d: object(expression: $at) {
        ... on Commit { history(path: $p%1$d, first: LIMIT) { nodes { ...commit } } }
      }
      """;

  /** Beyond it GitHub gives up on answers before its own time limit of ten seconds. */
  private static final int MOST_BLAMES = 20;

  private static final int MOST_HISTORIES = 50;
  private static final int MOST_COMMITS = 100;

  GraphQlTree(GitHubClient client, Commit commit, @Nullable String branch) {
    super(client, commit, branch);
  }

  @Override
  public Map<String, SourceFile> read(Collection<String> paths) {
    return new BlobTexts(client(), commit().id(), this::sizeOf).read(paths);
  }

  @Override
  public Map<String, Blame> blame(Map<String, List<LineRange>> lines) {
    Map<String, Blame> found = new LinkedHashMap<>();
    for (List<String> part : Batches.of(lines.keySet(), MOST_BLAMES)) {
      ask(
          new PathQuery(part, BLAME),
          (path, node) -> found.put(path, blame(path, node.required("blame"))));
    }
    return found;
  }

  @Override
  public Map<String, List<Commit>> history(Collection<String> paths, int limit) {
    String perPath = HISTORY.replace("LIMIT", String.valueOf(Math.clamp(limit, 1, MOST_COMMITS)));
    Map<String, List<Commit>> found = new LinkedHashMap<>();
    for (List<String> part : Batches.of(paths, MOST_HISTORIES)) {
      ask(
          new PathQuery(part, perPath),
          (path, node) -> found.put(path, commits(node.required("history"))));
    }
    return found;
  }

  @Override
  public List<Commit> recentCommits(int limit) {
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
            answer -> commits(answer.repository().required("object").required("history")));
  }

  private void ask(PathQuery query, BiConsumer<String, JsonNode> reader) {
    Map<String, String> variables = new HashMap<>(query.variables(""));
    variables.put("at", commit().id().value());
    client()
        .graphql(
            query.text() + CommitNodes.FRAGMENT,
            variables,
            answer -> {
              query.each(answer.repository(), reader);
              return answer.isWhole();
            });
  }

  private static Blame blame(String path, JsonNode node) {
    Map<String, Commit> commits = new HashMap<>();
    List<BlamedLines> ranges = new ArrayList<>();
    for (JsonNode range : node.required("ranges").values()) {
      JsonNode commit = range.required("commit");
      ranges.add(
          new BlamedLines(
              new LineRange(
                  range.required("startingLine").intValue(),
                  range.required("endingLine").intValue()),
              commits.computeIfAbsent(
                  commit.required("oid").stringValue(), _ -> CommitNodes.of(commit))));
    }
    return new Blame(path, ranges);
  }

  private static List<Commit> commits(JsonNode history) {
    return history.required("nodes").values().stream().map(CommitNodes::of).toList();
  }
}
