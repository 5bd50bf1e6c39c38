package io.logdawg.source.github.blame;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.source.CommitChanges.Kind;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.commits.ChangedFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where files were before they had the paths they have now. A path's history begins with the commit
 * that renamed to it; so it takes a history that is known to its beginning.
 */
final class Renames {

  /** Of commits whose changes are asked for, one request each. */
  private static final int MOST = 2;

  private final GitHubClient client;
  private final Map<String, List<Commit>> histories;
  private final int limit;
  private final Map<String, Optional<String>> known = new HashMap<>();

  /**
   * @param limit how many commits of each history were asked for
   */
  Renames(GitHubClient client, Map<String, List<Commit>> histories, int limit) {
    this.client = client;
    this.histories = histories;
    this.limit = limit;
  }

  /**
   * The line as it is to be looked at: absent where nothing can be before its owner, with the path
   * of the time where its owner is older than the path.
   */
  Optional<Owned> place(Owned line) {
    List<Commit> history = histories.getOrDefault(line.file().path(), List.of());
    boolean begins = !history.isEmpty() && history.size() < limit;
    if (!line.mayBeOlder() || begins && history.getLast().id().equals(line.owner().id())) {
      return Optional.empty();
    }
    if (!begins || history.stream().anyMatch(commit -> commit.id().equals(line.owner().id()))) {
      return Optional.of(line);
    }
    return previous(line.file().path(), history.getLast()).map(line::at);
  }

  private Optional<String> previous(String path, Commit renaming) {
    Optional<String> found = known.get(path);
    if (found == null) {
      found = known.size() < MOST ? ask(path, renaming) : Optional.empty();
      known.put(path, found);
    }
    return found;
  }

  private Optional<String> ask(String path, Commit renaming) {
    return ChangedFiles.read(client, renaming.id()).files().stream()
        .filter(change -> change.kind() == Kind.RENAMED && change.path().equals(path))
        .map(FileChange::previousPath)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }
}
