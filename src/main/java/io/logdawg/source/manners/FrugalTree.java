package io.logdawg.source.manners;

import io.logdawg.base.Failure.RequestsSpent;
import io.logdawg.base.FailureException;
import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FilePast;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceLinks;
import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** See {@link FrugalRepository}. Its list of files is there or fails. */
record FrugalTree(SourceTree tree) implements SourceTree {

  @Override
  public Commit commit() {
    return tree.commit();
  }

  @Override
  public Optional<String> branch() {
    return tree.branch();
  }

  @Override
  public FileList files() {
    return tree.files();
  }

  @Override
  public Map<String, SourceFile> read(Collection<String> paths) {
    return some(paths, () -> tree.read(paths), path -> tree.read(List.of(path)));
  }

  @Override
  public Map<String, Blame> blame(Map<String, List<LineRange>> lines) {
    return some(lines.keySet(), () -> tree.blame(lines), path -> tree.blame(one(lines, path)));
  }

  @Override
  public Map<String, List<Commit>> history(Collection<String> paths, int limit) {
    return some(
        paths, () -> tree.history(paths, limit), path -> tree.history(List.of(path), limit));
  }

  @Override
  public Map<String, FilePast> past(Map<String, List<LineRange>> lines, int limit) {
    return some(
        lines.keySet(), () -> tree.past(lines, limit), path -> tree.past(one(lines, path), limit));
  }

  @Override
  public List<Commit> recentCommits(int limit) {
    List<Commit> commits = affordable(() -> tree.recentCommits(limit));
    return commits == null ? List.of() : commits;
  }

  @Override
  public CommitChanges changes(CommitId commit) {
    CommitChanges changes = affordable(() -> tree.changes(commit));
    return changes == null ? new CommitChanges(commit, List.of(), false) : changes;
  }

  @Override
  public List<String> omissions() {
    return tree.omissions();
  }

  @Override
  public SourceLinks links() {
    return tree.links();
  }

  @Override
  public SourceUsage usage() {
    return tree.usage();
  }

  /** What is remembered costs nothing, and so is still answered, path by path. */
  private static <T> Map<String, T> some(
      Collection<String> paths,
      Supplier<Map<String, T>> together,
      Function<String, Map<String, T>> alone) {
    Map<String, T> all = affordable(together);
    if (all != null) {
      return all;
    }
    Map<String, T> found = new LinkedHashMap<>();
    for (String path : paths) {
      Map<String, T> one = affordable(() -> alone.apply(path));
      if (one != null) {
        found.putAll(one);
      }
    }
    return found;
  }

  private static Map<String, List<LineRange>> one(Map<String, List<LineRange>> lines, String path) {
    return Map.of(path, lines.getOrDefault(path, List.of()));
  }

  private static <T> @Nullable T affordable(Supplier<T> work) {
    try {
      return work.get();
    } catch (FailureException e) {
      if (e.failure() instanceof RequestsSpent) {
        return null;
      }
      throw e;
    }
  }
}
