package io.logdawg.source.cache;

import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.source.FileList.FileEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** About how many bytes an answer takes in memory, rather too many than too few. */
final class Weight {

  private static final long OBJECT = 64;
  private static final long ENTRY = 4 * OBJECT;

  private Weight() {}

  static long of(AnswerKey key, Answer answer) {
    return ENTRY
        + switch (answer) {
          case Answer.Listed(var list) ->
              list.files().stream().mapToLong(Weight::entry).sum()
                  + paths(list.links())
                  + paths(list.submodules());
          case Answer.Text(var file) -> text(file.path()) + text(file.text());
          case Answer.NoText(), Answer.LargeFilePointer() -> OBJECT;
          case Answer.Blamed(var blame) -> blame(blame);
          case Answer.Commits(var commits) -> commits(commits);
          case Answer.Changed(var changes) -> changes(changes);
        };
  }

  private static long paths(Collection<String> paths) {
    return paths.stream().mapToLong(Weight::text).sum();
  }

  private static long entry(FileEntry entry) {
    return OBJECT + text(entry.path()) + text(entry.blobId());
  }

  private static long blame(Blame blame) {
    Set<Commit> distinct = new HashSet<>();
    blame.ranges().forEach(range -> distinct.add(range.commit()));
    return blame.ranges().size() * 2L * OBJECT + commits(distinct);
  }

  private static long commits(Collection<Commit> commits) {
    return commits.stream()
        .mapToLong(commit ->
            5 * OBJECT
                + text(commit.message())
                + text(commit.author())
                + text(commit.authorEmail())
                + commit.parents().size() * 2L * OBJECT)
        .sum();
  }

  private static long changes(CommitChanges changes) {
    return changes.files().stream().mapToLong(Weight::change).sum();
  }

  private static long change(FileChange change) {
    return OBJECT + text(change.path()) + text(change.previousPath()) + text(change.patch());
  }

  private static long text(@Nullable String text) {
    return text == null ? 0 : OBJECT + 2L * text.length();
  }
}
