package io.logdawg.localisation.commits;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.FilePast;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which commits cannot have brought a failure about: merges, which only bring together what others
 * wrote; what came after the failure; and what the team itself asks blame to ignore, as Git's
 * {@code blame.ignoreRevsFile} does; and what was taken back.
 *
 * @param failure when the failure was logged, if it is known
 * @param ignored full ids
 * @param undone ids, maybe abbreviated
 */
public record Innocence(@Nullable Instant failure, Set<String> ignored, Set<String> undone) {

  /** Where forges look for it too. */
  public static final String IGNORE_FILE = ".git-blame-ignore-revs";

  public Innocence {
    ignored = Set.copyOf(ignored);
    undone = Set.copyOf(undone);
  }

  /** With what the pasts of files tell. */
  public static Innocence in(
      @Nullable Instant failure, Set<String> ignored, Collection<FilePast> pasts) {
    Set<String> undone = new LinkedHashSet<>();
    pasts.forEach(past -> undone.addAll(Reverts.undone(past.history())));
    return new Innocence(failure, ignored, undone);
  }

  public boolean of(Commit commit) {
    return commit.isMerge()
        || ignored.contains(commit.id().value())
        || Reverts.contains(undone, commit)
        || (failure != null && commit.committedAt().isAfter(failure));
  }

  /** The ids that an ignore file lists, one a line, with {@code #} for comments. */
  public static Set<String> listed(Iterable<String> lines) {
    Set<String> ids = new LinkedHashSet<>();
    for (String line : lines) {
      int comment = line.indexOf('#');
      String id = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (CommitId.isCommitId(id)) {
        ids.add(id);
      }
    }
    return ids;
  }
}
