package io.logdawg.source.git;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Compares two commits of a repository that is in memory. */
final class Comparisons {

  private Comparisons() {}

  /** Empty where the first is not there: an old head that no branch leads to is not fetched. */
  static Optional<Comparison> of(Repository repository, CommitId before, CommitId after)
      throws IOException {
    ObjectId from = ObjectId.fromString(before.value());
    if (!repository.getObjectDatabase().has(from)) {
      return Optional.empty();
    }
    ObjectId to = ObjectId.fromString(after.value());
    try (RevWalk walk = new RevWalk(repository)) {
      boolean rewritten = !walk.isMergedInto(walk.parseCommit(from), walk.parseCommit(to));
      return Optional.of(since(walk, from, to, rewritten, moved(repository, from, to)));
    }
  }

  private static Comparison since(
      RevWalk walk, ObjectId from, ObjectId to, boolean rewritten, Map<String, String> moved)
      throws IOException {
    walk.reset();
    walk.markStart(walk.parseCommit(to));
    walk.markUninteresting(walk.parseCommit(from));
    List<Commit> newest = new ArrayList<>();
    int count = 0;
    for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
      if (count++ < Comparison.COMMITS) {
        newest.add(Commits.of(commit));
      }
    }
    return new Comparison(rewritten, count, newest, moved);
  }

  private static Map<String, String> moved(Repository repository, ObjectId from, ObjectId to)
      throws IOException {
    Map<String, String> moved = new HashMap<>();
    try (DiffFormatter formatter = new DiffFormatter(OutputStream.nullOutputStream())) {
      formatter.setRepository(repository);
      formatter.setDetectRenames(true);
      for (DiffEntry entry : formatter.scan(from, to)) {
        if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
          moved.put(entry.getOldPath(), entry.getNewPath());
        }
      }
    }
    return moved;
  }
}
