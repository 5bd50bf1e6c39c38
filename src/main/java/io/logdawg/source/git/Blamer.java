package io.logdawg.source.git;

import io.logdawg.source.Blame;
import io.logdawg.source.Blame.BlamedLines;
import io.logdawg.source.Commit;
import io.logdawg.source.LineRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.blame.BlameGenerator;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Who wrote each line, through renames, with changes of whitespace alone looked through: {@code git
 * blame -w -C} as JGit has it.
 */
record Blamer(Repository repository, ObjectId commit) {

  Optional<Blame> blame(String path) throws IOException {
    if (new Files(repository, commit).read(path).isEmpty()) {
      return Optional.empty();
    }
    Map<ObjectId, Commit> commits = new HashMap<>();
    List<BlamedLines> ranges = new ArrayList<>();
    try (BlameGenerator blame = new BlameGenerator(repository, path);
        RevWalk walk = new RevWalk(repository)) {
      blame.setTextComparator(RawTextComparator.WS_IGNORE_ALL);
      blame.setFollowFileRenames(true);
      blame.push(null, commit);
      while (blame.next()) {
        ObjectId source = blame.getSourceCommit().copy();
        Commit author = commits.get(source);
        if (author == null) {
          author = Commits.of(walk.parseCommit(source));
          commits.put(source, author);
        }
        LineRange lines = new LineRange(blame.getResultStart() + 1, blame.getResultEnd());
        ranges.add(new BlamedLines(lines, author));
      }
    }
    ranges.sort(Comparator.comparingInt(range -> range.lines().start()));
    return Optional.of(new Blame(path, ranges));
  }
}
