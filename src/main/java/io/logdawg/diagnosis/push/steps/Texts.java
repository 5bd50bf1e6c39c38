package io.logdawg.diagnosis.push.steps;

import io.logdawg.source.CommitId;
import io.logdawg.source.GitRepository;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files at a push's old head, at its new one, and where reports were read; asked for together. */
final class Texts {

  /** Of all reports that a push touches, most were read at its old head. */
  private static final int OLDER_COMMITS = 5;

  private final GitRepository repository;
  private final Heads heads;
  private final Map<String, SourceFile> before;
  private final Map<String, SourceFile> after;
  private final Map<String, Optional<SourceTree>> older = new HashMap<>();

  Texts(GitRepository repository, Heads heads, Collection<String> paths) {
    this.repository = repository;
    this.heads = heads;
    this.before = heads.before().read(paths);
    this.after = heads.after().read(paths.stream().map(this::nowAt).toList());
  }

  /** Where a file of the old head is at the new one: the same place unless it was moved. */
  String nowAt(String path) {
    return heads.comparison().moved().getOrDefault(path, path);
  }

  Optional<String> before(String path) {
    return Optional.ofNullable(before.get(path)).map(SourceFile::text);
  }

  Optional<String> after(String path) {
    return Optional.ofNullable(after.get(nowAt(path))).map(SourceFile::text);
  }

  /** As the report read it; empty where that commit is not to be had, or is one too many. */
  Optional<String> at(String commit, String path) {
    if (commit.equals(heads.before().commit().id().value())) {
      return before(path);
    }
    return tree(commit)
        .flatMap(tree -> Optional.ofNullable(tree.read(Set.of(path)).get(path)))
        .map(SourceFile::text);
  }

  private Optional<SourceTree> tree(String commit) {
    Optional<SourceTree> known = older.get(commit);
    if (known == null) {
      known =
          older.size() < OLDER_COMMITS && CommitId.isCommitId(commit)
              ? Optional.of(repository.resolve(commit))
              : Optional.empty();
      older.put(commit, known);
    }
    return known;
  }
}
