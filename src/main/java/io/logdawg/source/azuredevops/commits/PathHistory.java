package io.logdawg.source.azuredevops.commits;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.SourceFile;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import io.logdawg.source.blame.FileVersions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commits that touched a path, each list asked once, and the path's versions. */
public final class PathHistory implements FileVersions {

  private static final int MOST_COMMITS = 100;
  private static final long LARGEST_VERSION = 4L * SourceFile.ORDINARY;

  private final AzureDevOpsClient client;
  private final Merges merges;
  private final Map<Asked, Touches> known = new HashMap<>();

  /** A commit that renames a folder is asked about for each file of it. */
  private final Map<CommitId, ChangeList> changes = new HashMap<>();

  private record Asked(@Nullable String path, CommitId at) {}

  public PathHistory(AzureDevOpsClient client) {
    this.client = client;
    this.merges = new Merges(client);
  }

  /** At most {@code limit} commits, of all paths if none is given. */
  public List<Commit> newest(@Nullable String path, CommitId at, int limit) {
    int most = Math.clamp(limit, 1, MOST_COMMITS);
    Touches touches = known.get(new Asked(path, at));
    List<Commit> commits = touches == null ? ask(path, at, most) : touches.commits();
    List<Commit> newest = commits.subList(0, Math.min(most, commits.size()));
    return path == null ? newest : newest.stream().map(merges::told).toList();
  }

  @Override
  public Touches touches(String path, CommitId at) {
    return known.computeIfAbsent(
        new Asked(path, at),
        _ -> {
          List<Commit> commits = ask(path, at, MOST_COMMITS);
          return new Touches(merges.firstTold(commits), commits.size() < MOST_COMMITS);
        });
  }

  @Override
  public byte[] version(String path, CommitId at) {
    return client.stream(
            "/items",
            Map.of(
                "path",
                "/" + path,
                "versionDescriptor.versionType",
                "commit",
                "versionDescriptor.version",
                at.value(),
                "$format",
                "octetStream"),
            "application/octet-stream",
            LARGEST_VERSION,
            answer -> answer.body().readAllBytes())
        .orElse(new byte[0]);
  }

  @Override
  public Optional<String> renamedFrom(String path, CommitId by) {
    return changes.computeIfAbsent(by, commit -> ChangeList.read(client, commit)).changes().stream()
        .filter(change -> change.path().equals(path))
        .map(ChangeList.Change::previousPath)
        .findFirst()
        .filter(previous -> !previous.isEmpty());
  }

  private List<Commit> ask(@Nullable String path, CommitId at, int most) {
    Map<String, String> query = new HashMap<>();
    query.put("searchCriteria.itemVersion.versionType", "commit");
    query.put("searchCriteria.itemVersion.version", at.value());
    query.put("searchCriteria.$top", String.valueOf(most));
    if (path != null) {
      query.put("searchCriteria.itemPath", "/" + path);
    }
    return client.find("/commits", query, CommitNodes::list).orElse(List.of());
  }
}
