package io.logdawg.source.git;

import io.logdawg.source.Commit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The commits before one commit, newest first, simplified as {@code git log} does for a path. */
record History(Repository repository, ObjectId commit) {

  private static final int MOST_COMMITS = 100;

  List<Commit> recent(int limit) throws IOException {
    return walk(TreeFilter.ALL, limit);
  }

  List<Commit> of(String path, int limit) throws IOException {
    return walk(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF), limit);
  }

  /** The filter rewrites parents, so each commit found is parsed anew. */
  private List<Commit> walk(TreeFilter filter, int limit) throws IOException {
    int most = Math.clamp(limit, 1, MOST_COMMITS);
    List<Commit> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository);
        RevWalk plain = new RevWalk(repository)) {
      walk.setTreeFilter(filter);
      walk.markStart(walk.parseCommit(commit));
      for (RevCommit next = walk.next();
          next != null && commits.size() < most;
          next = walk.next()) {
        commits.add(Commits.of(plain.parseCommit(next)));
      }
    }
    return List.copyOf(commits);
  }
}
