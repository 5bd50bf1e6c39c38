package io.logdawg.source.github.commits;

import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.FailureException;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.github.client.GitHubClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares two commits in one request.
 *
 * @see <a href="https://docs.github.com/en/rest/commits/commits#compare-two-commits">without paging
 *     at most 250 commits, the last the newest; at most 300 files</a>
 */
public final class Comparisons {

  private static final long LIMIT = 32 * GitHubClient.MEGABYTE;

  private Comparisons() {}

  /** Empty where GitHub has no such first commit any more; the second is known to be there. */
  public static Optional<Comparison> of(GitHubClient client, CommitId before, CommitId after) {
    try {
      return Optional.of(
          client.get(
              client.at("/compare/" + before + "..." + after),
              "application/vnd.github+json",
              LIMIT,
              answer ->
                  GitHubClient.shaped(
                      () -> comparison(JsonMapper.shared().readTree(answer.body())))));
    } catch (FailureException e) {
      if (e.failure() instanceof RepositoryMissing) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Comparison comparison(JsonNode answer) {
    List<JsonNode> commits = List.copyOf(answer.required("commits").values());
    int skipped = Math.max(0, commits.size() - Comparison.COMMITS);
    Map<String, String> moved = new HashMap<>();
    for (JsonNode file : answer.path("files").values()) {
      if (file.path("status").asString("").equals("renamed")) {
        moved.put(file.path("previous_filename").asString(""), file.path("filename").asString(""));
      }
    }
    return new Comparison(
        answer.path("behind_by").asInt(0) > 0,
        answer.path("ahead_by").asInt(commits.size()),
        commits.subList(skipped, commits.size()).reversed().stream()
            .map(Comparisons::commit)
            .toList(),
        moved);
  }

  private static Commit commit(JsonNode node) {
    JsonNode commit = node.required("commit");
    JsonNode author = commit.path("author");
    return new Commit(
        id(node),
        author.path("name").asString(""),
        author.path("email").asString(""),
        time(author),
        time(commit.path("committer")),
        commit.path("message").asString("").stripTrailing(),
        node.path("parents").values().stream().map(Comparisons::id).toList());
  }

  private static CommitId id(JsonNode node) {
    return new CommitId(node.required("sha").stringValue());
  }

  private static Instant time(JsonNode person) {
    return OffsetDateTime.parse(person.required("date").stringValue()).toInstant();
  }
}
