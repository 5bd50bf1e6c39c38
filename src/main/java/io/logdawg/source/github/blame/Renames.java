package io.logdawg.source.github.blame;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.source.CommitChanges.Kind;
import io.logdawg.source.CommitId;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.commits.ChangedFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where files were before they had the paths they have now. A path's history begins with the commit
 * that renamed to it; so it takes histories that are known to their beginning.
 */
final class Renames {

  /** Of commits whose changes are asked for, one request each, and one for what was before. */
  private static final int MOST = 3;

  private final GitHubClient client;
  private final Map<String, List<Commit>> histories;
  private final int limit;
  private final Map<CommitId, List<FileChange>> changes = new HashMap<>();
  private final Map<String, Optional<String>> previous = new HashMap<>();

  /**
   * @param limit how many commits of each history were asked for
   */
  Renames(GitHubClient client, Map<String, List<Commit>> histories, int limit) {
    this.client = client;
    this.histories = new HashMap<>(histories);
    this.limit = limit;
  }

  /**
   * The line as it is to be looked at: absent where nothing can be before its owner, with the path
   * of the time where its owner is older than the path.
   */
  Optional<Owned> place(Owned line) {
    if (!line.mayBeOlder()) {
      return Optional.empty();
    }
    Optional<String> path = Optional.of(line.file().path());
    while (path.isPresent()) {
      List<Commit> history = histories.getOrDefault(path.get(), List.of());
      boolean begins = !history.isEmpty() && history.size() < limit;
      if (begins && history.getLast().id().equals(line.owner().id())) {
        return Optional.empty();
      }
      if (!begins || history.stream().anyMatch(commit -> commit.id().equals(line.owner().id()))) {
        return path.map(line::at);
      }
      path = previous(path.get(), history.getLast());
    }
    return Optional.empty();
  }

  private Optional<String> previous(String path, Commit renaming) {
    Optional<String> found = previous.get(path);
    if (found == null) {
      found = renamedFrom(path, renaming).filter(name -> !histories.containsKey(name));
      found.ifPresent(name -> histories.putAll(history(name, renaming)));
      previous.put(path, found);
    }
    return found;
  }

  private Optional<String> renamedFrom(String path, Commit renaming) {
    return changes(renaming.id()).stream()
        .filter(change -> change.kind() == Kind.RENAMED && change.path().equals(path))
        .map(FileChange::previousPath)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  private List<FileChange> changes(CommitId renaming) {
    if (!changes.containsKey(renaming) && changes.size() == MOST) {
      return List.of();
    }
    return changes.computeIfAbsent(renaming, id -> ChangedFiles.read(client, id).files());
  }

  private Map<String, List<Commit>> history(String path, Commit renaming) {
    return renaming.parents().isEmpty()
        ? Map.of()
        : new Pasts(client, renaming.parents().getFirst(), (_, unknown) -> unknown)
            .histories(List.of(path), limit);
  }
}
