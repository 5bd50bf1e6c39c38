package io.logdawg.source.github.commits;

import io.logdawg.source.Commit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a ref stands for. The newest commits come along: asked for later they would cost a request
 * of their own.
 *
 * @param recent at most {@link #RECENT}, the commit itself first
 */
public record Resolved(Commit commit, List<Commit> recent) {

  public static final int RECENT = 10;

  /** What is asked of a ref's target. */
  public static final String FRAGMENT =
      """
      fragment target on GitObject {
        ... on Commit { ...head }
        ... on Tag { target { ... on Commit { ...head } ... on Tag { target { ... on Commit { ...head } } } } }
      }
      fragment head on Commit { ...commit history(first: %d) { nodes { ...commit } } }
      """
          .formatted(RECENT);

  /** The target's commit: itself, or what an annotated tag stands for. */
  public static Optional<Resolved> of(JsonNode target) {
    JsonNode node = target;
    for (int tags = 0; tags < 3 && node.isObject(); tags++) {
      if (node.has("oid")) {
        return Optional.of(
            new Resolved(CommitNodes.of(node), CommitNodes.list(node.required("history"))));
      }
      node = node.path("target");
    }
    return Optional.empty();
  }
}
