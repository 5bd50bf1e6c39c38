package io.logdawg.source.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** How two commits are related, for the doubles' comparisons. */
record Compared(
    RevCommit base, List<RevCommit> ahead, List<RevCommit> behind, List<DiffEntry> files) {

  /** Commits come oldest first; files as against the common base. */
  static Optional<Compared> of(Repository repository, String from, String to) throws IOException {
    ObjectId before = ObjectId.fromString(from);
    ObjectId after = ObjectId.fromString(to);
    if (!repository.getObjectDatabase().has(before) || !repository.getObjectDatabase().has(after)) {
      return Optional.empty();
    }
    RevCommit base = base(repository, before, after);
    return Optional.of(
        new Compared(
            base,
            range(repository, before, after),
            range(repository, after, before),
            files(repository, base, after)));
  }

  private static RevCommit base(Repository repository, ObjectId before, ObjectId after)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(before));
      walk.markStart(walk.parseCommit(after));
      return walk.next();
    }
  }

  private static List<RevCommit> range(Repository repository, ObjectId from, ObjectId to)
      throws IOException {
    List<RevCommit> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.sort(RevSort.COMMIT_TIME_DESC);
      walk.sort(RevSort.REVERSE, true);
      walk.markStart(walk.parseCommit(to));
      walk.markUninteresting(walk.parseCommit(from));
      for (RevCommit commit : walk) {
        walk.parseBody(commit);
        commits.add(commit);
      }
    }
    return commits;
  }

  private static List<DiffEntry> files(Repository repository, ObjectId base, ObjectId after)
      throws IOException {
    try (DiffFormatter formatter = new DiffFormatter(OutputStream.nullOutputStream())) {
      formatter.setRepository(repository);
      formatter.setDetectRenames(true);
      return formatter.scan(base, after);
    }
  }
}
