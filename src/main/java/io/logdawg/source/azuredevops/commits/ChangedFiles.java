package io.logdawg.source.azuredevops.commits;

import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.source.CommitChanges.Kind;
import io.logdawg.source.CommitId;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import io.logdawg.source.azuredevops.commits.ChangeList.Change;
import io.logdawg.source.azuredevops.files.Blobs;
import io.logdawg.source.azuredevops.files.TreeListing;
import io.logdawg.source.blame.Hunks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A commit's changes with patches, which Azure DevOps has none of: made from the blobs before and
 * after. Five requests, whatever the number of files.
 */
public final class ChangedFiles {

  /** Beyond them a change is a migration or a format, of which nobody reads the patches. */
  private static final int MOST_PATCHES = 100;

  private final AzureDevOpsClient client;

  public ChangedFiles(AzureDevOpsClient client) {
    this.client = client;
  }

  public CommitChanges of(CommitId id) {
    ChangeList list = ChangeList.read(client, id);
    Map<String, String> before = blobsBefore(id);
    List<Change> patched = list.changes().stream().limit(MOST_PATCHES).toList();
    Map<String, byte[]> blobs =
        new Blobs(client)
            .read(
                patched.stream()
                    .flatMap(change -> Stream.of(old(change, before), change.blobId()))
                    .filter(blob -> !blob.isEmpty())
                    .toList());
    List<FileChange> files = new ArrayList<>();
    for (Change change : list.changes()) {
      String patch = patch(blobs, change.kind(), old(change, before), change.blobId());
      files.add(
          new FileChange(
              change.path(),
              change.kind() == Kind.RENAMED ? change.previousPath() : null,
              change.kind(),
              patch));
    }
    return new CommitChanges(id, files, list.complete());
  }

  private static @Nullable String patch(
      Map<String, byte[]> blobs, Kind kind, String oldBlob, String newBlob) {
    byte[] before = kind == Kind.ADDED ? new byte[0] : blobs.get(oldBlob);
    byte[] after = kind == Kind.DELETED ? new byte[0] : blobs.get(newBlob);
    return before == null || after == null ? null : Hunks.between(before, after).orElse(null);
  }

  private static String old(Change change, Map<String, String> before) {
    return switch (change.kind()) {
      case ADDED -> "";
      case RENAMED -> before.getOrDefault(change.previousPath(), "");
      case MODIFIED, DELETED -> before.getOrDefault(change.path(), "");
    };
  }

  /** The files of the first parent. */
  private Map<String, String> blobsBefore(CommitId id) {
    Map<String, String> blobs = new HashMap<>();
    List<CommitId> parents = head(id).commit().parents();
    if (!parents.isEmpty()) {
      for (FileEntry entry : TreeListing.read(client, head(parents.getFirst()).tree()).files()) {
        blobs.put(entry.path(), entry.blobId());
      }
    }
    return blobs;
  }

  private Head head(CommitId id) {
    return client.get("/commits/" + id, Map.of(), Head::of);
  }
}
