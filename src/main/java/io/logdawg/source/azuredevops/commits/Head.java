package io.logdawg.source.azuredevops.commits;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import tools.jackson.databind.JsonNode;

/** A commit with the id of its tree, under which the files are listed. */
public record Head(Commit commit, CommitId tree) {

  public static Head of(JsonNode node) {
    return new Head(CommitNodes.of(node), new CommitId(node.required("treeId").stringValue()));
  }
}
