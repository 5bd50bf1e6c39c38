package io.logdawg.source.azuredevops.commits;

import io.logdawg.source.CommitChanges.Kind;
import io.logdawg.source.CommitId;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a commit changed, file by file, at most the first {@link #MOST}. */
record ChangeList(List<Change> changes, boolean complete) {

  private static final int MOST = 3000;

  ChangeList {
    changes = List.copyOf(changes);
  }

  /**
   * @param previousPath of a renamed file, else empty
   * @param blobId what the commit made of it; empty for a deleted file
   */
  record Change(String path, String previousPath, Kind kind, String blobId) {}

  static ChangeList read(AzureDevOpsClient client, CommitId commit) {
    return client.get(
        "/commits/" + commit + "/changes",
        Map.of("top", String.valueOf(MOST), "skip", "0"),
        ChangeList::of);
  }

  /** Folders are listed as well, and a renamed file's old place a second time. */
  private static ChangeList of(JsonNode answer) {
    List<Change> changes = new ArrayList<>();
    int listed = 0;
    for (JsonNode node : answer.required("changes").values()) {
      listed++;
      JsonNode item = node.required("item");
      Set<String> types = Set.of(node.required("changeType").stringValue().split(", *"));
      if (item.path("gitObjectType").asString("blob").equals("blob")
          && !types.contains("sourceRename")) {
        changes.add(change(node, item, types));
      }
    }
    return new ChangeList(changes, listed < MOST);
  }

  private static Change change(JsonNode node, JsonNode item, Set<String> types) {
    Kind kind =
        types.contains("rename")
            ? Kind.RENAMED
            : types.contains("add")
                ? Kind.ADDED
                : types.contains("delete") ? Kind.DELETED : Kind.MODIFIED;
    return new Change(
        path(item.required("path")),
        kind == Kind.RENAMED ? path(node.path("sourceServerItem")) : "",
        kind,
        kind == Kind.DELETED ? "" : item.path("objectId").asString(""));
  }

  private static String path(JsonNode node) {
    return node.asString("").replaceFirst("^/", "");
  }
}
