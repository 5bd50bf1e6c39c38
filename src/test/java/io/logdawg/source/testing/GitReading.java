package io.logdawg.source.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** What a double's two interfaces share. */
record GitReading(Repository repository) {

  Optional<ObjectId> find(String ref) throws IOException {
    return Optional.ofNullable(repository.resolve(ref + "^{commit}"));
  }

  RevCommit commit(ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id);
    }
  }

  List<RevCommit> log(ObjectId from, @Nullable String path, int limit) throws IOException {
    List<RevCommit> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      if (path != null) {
        walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
      }
      walk.markStart(walk.parseCommit(from));
      for (RevCommit next = walk.next();
          next != null && commits.size() < limit;
          next = walk.next()) {
        commits.add(commit(next));
      }
    }
    return commits;
  }
}
