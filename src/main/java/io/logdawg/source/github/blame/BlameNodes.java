package io.logdawg.source.github.blame;

import io.logdawg.source.Blame;
import io.logdawg.source.Blame.BlamedLines;
import io.logdawg.source.Commit;
import io.logdawg.source.LineRange;
import io.logdawg.source.github.commits.CommitNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Blame out of GraphQL. */
final class BlameNodes {

  /** What is asked of a blame. */
  static final String FIELDS = "{ ranges { startingLine endingLine commit { ...commit } } }";

  private BlameNodes() {}

  /**
   * @param node with a {@code blame}
   */
  static Blame of(String path, JsonNode node) {
    Map<String, Commit> commits = new HashMap<>();
    List<BlamedLines> ranges = new ArrayList<>();
    for (JsonNode range : node.required("blame").required("ranges").values()) {
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
}
