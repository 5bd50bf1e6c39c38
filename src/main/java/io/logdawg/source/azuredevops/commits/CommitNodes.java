package io.logdawg.source.azuredevops.commits;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Commits out of answers; in a list they have no parents and may have a cut message. */
public final class CommitNodes {

  private CommitNodes() {}

  public static List<Commit> list(JsonNode answer) {
    return answer.required("value").values().stream().map(CommitNodes::of).toList();
  }

  public static Commit of(JsonNode node) {
    JsonNode author = node.required("author");
    return new Commit(
        id(node.required("commitId")),
        author.path("name").asString(""),
        author.path("email").asString(""),
        time(author),
        time(node.required("committer")),
        node.path("comment").asString("").stripTrailing(),
        node.path("parents").values().stream().map(CommitNodes::id).toList());
  }

  public static CommitId id(JsonNode text) {
    return new CommitId(text.stringValue());
  }

  private static Instant time(JsonNode person) {
    return OffsetDateTime.parse(person.required("date").stringValue()).toInstant();
  }
}
