package io.logdawg.source.github.blame;

import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.FilePast;
import io.logdawg.source.LineRange;
import io.logdawg.source.github.client.Batches;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.client.PathQuery;
import io.logdawg.source.github.commits.CommitNodes;
import io.logdawg.source.github.files.FileSizes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Blames and histories of many files, as of one commit, in one request each. */
public record Pasts(GitHubClient client, CommitId at, FileSizes sizes) {

  private static final String BLAME =
      """
      p%1$d: object(expression: $at) {
        ... on Commit { blame(path: $p%1$d) FIELDS }
      }
      """
          .replace("FIELDS", BlameNodes.FIELDS);

  private static final String HISTORY =
      """
      h%1$d: object(expression: $at) {
        ... on Commit { history(path: $p%1$d, first: LIMIT) { nodes { ...commit } } }
      }
      """;

  /** Beyond it GitHub gives up on answers before its own time limit of ten seconds. */
  private static final int MOST_BLAMES = 20;

  /** A blame alone knows renames among so many changes of a file. */
  private static final int RENAMES_WITHIN = 10;

  private static final int MOST_HISTORIES = 50;
  private static final int MOST_COMMITS = 100;

  /** By the files' paths; of a file that cannot be blamed there is none. */
  public Map<String, Blame> blames(Map<String, List<LineRange>> lines) {
    Map<String, Blame> found = new LinkedHashMap<>();
    of(lines, RENAMES_WITHIN)
        .forEach((path, past) -> {
          if (past.blame() != null) {
            found.put(path, past.blame());
          }
        });
    return found;
  }

  public Map<String, List<Commit>> histories(Collection<String> paths, int limit) {
    Map<String, List<Commit>> found = new LinkedHashMap<>();
    for (List<String> part : Batches.of(paths, MOST_HISTORIES)) {
      ask(
          new PathQuery(part, historyOf(limit)),
          (query, answer) -> query.each(answer, "h", listed(found)));
    }
    return found;
  }

  /** Under two names each, since a blame that fails takes all beside it along. */
  public Map<String, FilePast> of(Map<String, List<LineRange>> lines, int limit) {
    Map<String, Blame> blames = new HashMap<>();
    Map<String, List<Commit>> histories = new LinkedHashMap<>();
    for (List<String> part : Batches.of(lines.keySet(), MOST_BLAMES)) {
      ask(
          new PathQuery(
              part,
              path ->
                  lines.getOrDefault(path, List.of()).isEmpty()
                      ? historyOf(limit)
                      : BLAME + historyOf(MOST_COMMITS)),
          (query, answer) -> {
            query.each(answer, "p", blamed(blames));
            query.each(answer, "h", listed(histories));
          });
    }
    AskedLines asked = new AskedLines(at, blames, lines);
    new WhitespaceBlame(client, new Renames(client, histories, MOST_COMMITS), sizes).look(asked);
    Map<String, Blame> owners = asked.blames();
    Map<String, FilePast> found = new LinkedHashMap<>();
    histories.forEach((path, commits) ->
        found.put(
            path,
            new FilePast(owners.get(path), commits.subList(0, Math.min(limit, commits.size())))));
    return found;
  }

  private static String historyOf(int limit) {
    return HISTORY.replace("LIMIT", String.valueOf(Math.clamp(limit, 1, MOST_COMMITS)));
  }

  private static BiConsumer<String, JsonNode> blamed(Map<String, Blame> found) {
    return (path, node) -> found.put(path, BlameNodes.of(path, node));
  }

  private static BiConsumer<String, JsonNode> listed(Map<String, List<Commit>> found) {
    return (path, node) -> found.put(path, CommitNodes.list(node.required("history")));
  }

  private void ask(PathQuery query, BiConsumer<PathQuery, JsonNode> reader) {
    Map<String, String> variables = new HashMap<>(query.variables(""));
    variables.put("at", at.value());
    client.graphql(
        query.text() + CommitNodes.FRAGMENT,
        variables,
        answer -> {
          reader.accept(query, answer.repository());
          return answer.isWhole();
        });
  }
}
