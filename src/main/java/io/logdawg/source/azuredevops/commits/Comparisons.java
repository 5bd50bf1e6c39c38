package io.logdawg.source.azuredevops.commits;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares two commits: one request says how they are related, two list what came before each.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/rest/api/azure/devops/git/diffs/get">diffs/commits</a>
 */
public final class Comparisons {

  /** What a list of commits holds at most. */
  private static final int LISTED = 100;

  private static final String MOST_CHANGES = "2000";

  private Comparisons() {}

  private record Relation(boolean rewritten, int ahead, Map<String, String> moved) {}

  /** Empty where the first is not there any more; the second is known to be. */
  public static Optional<Comparison> of(AzureDevOpsClient client, CommitId before, CommitId after) {
    return client
        .find(
            "/diffs/commits",
            Map.of(
                "baseVersion",
                before.value(),
                "baseVersionType",
                "commit",
                "targetVersion",
                after.value(),
                "targetVersionType",
                "commit",
                "$top",
                MOST_CHANGES),
            answer -> relation(answer, before))
        .map(relation -> comparison(client, relation, before, after));
  }

  private static Comparison comparison(
      AzureDevOpsClient client, Relation relation, CommitId before, CommitId after) {
    PathHistory history = new PathHistory(client);
    Set<CommitId> known =
        history.newest(null, before, LISTED).stream().map(Commit::id).collect(Collectors.toSet());
    List<Commit> came =
        history.newest(null, after, LISTED).stream()
            .filter(commit -> !known.contains(commit.id()))
            .toList();
    int count = came.size() < LISTED ? came.size() : Math.max(came.size(), relation.ahead());
    return new Comparison(
        relation.rewritten(),
        count,
        came.subList(0, Math.min(Comparison.COMMITS, came.size())),
        relation.moved());
  }

  private static Relation relation(JsonNode answer, CommitId before) {
    Map<String, String> moved = new HashMap<>();
    for (JsonNode change : answer.path("changes").values()) {
      String type = change.path("changeType").asString("");
      if (type.contains("rename") && !type.contains("sourceRename")) {
        moved.put(path(change.path("sourceServerItem")), path(change.path("item").path("path")));
      }
    }
    return new Relation(
        !answer.path("commonCommit").asString("").equals(before.value()),
        answer.path("aheadCount").asInt(0),
        moved);
  }

  private static String path(JsonNode node) {
    return node.asString("").replaceFirst("^/", "");
  }
}
