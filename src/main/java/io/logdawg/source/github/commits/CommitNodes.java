package io.logdawg.source.github.commits;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.kohsuke.github.GHCommit;
import org.kohsuke.github.GitUser;
import tools.jackson.databind.JsonNode;

/** Commits out of GitHub's two interfaces. */
public final class CommitNodes {

  /** What is asked of a commit in GraphQL. */
  public static final String FRAGMENT =
      """
      fragment commit on Commit {
        oid message authoredDate committedDate author { name email } parents(first: 10) { nodes { oid } }
      }
      """;

  private CommitNodes() {}

  public static Commit of(JsonNode node) {
    JsonNode author = node.path("author");
    List<CommitId> parents =
        node.required("parents").required("nodes").values().stream().map(CommitNodes::id).toList();
    return new Commit(
        id(node),
        author.path("name").asString(""),
        author.path("email").asString(""),
        time(node.required("authoredDate")),
        time(node.required("committedDate")),
        node.required("message").stringValue(),
        parents);
  }

  /** A history's. */
  public static List<Commit> list(JsonNode history) {
    return history.required("nodes").values().stream().map(CommitNodes::of).toList();
  }

  public static Commit of(GHCommit commit) throws IOException {
    GHCommit.ShortInfo info = commit.getCommitShortInfo();
    GitUser author = info.getAuthor();
    return new Commit(
        new CommitId(commit.getSHA1()),
        author.getName(),
        author.getEmail(),
        info.getAuthoredDate().toInstant(),
        info.getCommitDate().toInstant(),
        info.getMessage(),
        commit.getParentSHA1s().stream().map(CommitId::new).toList());
  }

  private static CommitId id(JsonNode node) {
    return new CommitId(node.required("oid").stringValue());
  }

  private static Instant time(JsonNode date) {
    return OffsetDateTime.parse(date.stringValue()).toInstant();
  }
}
