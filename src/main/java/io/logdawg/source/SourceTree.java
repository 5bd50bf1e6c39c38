package io.logdawg.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A repository at one commit. Every answer is what that commit holds or descends from; nothing
 * later than it is ever seen. Calls for several things exist because a provider answers them in one
 * request: ask for all at once. Failures as in {@link GitRepository}; not for several threads at
 * once.
 */
public interface SourceTree {

  /** The commit that all is read at. */
  Commit commit();

  /** The branch that was resolved, if the ref was one (or left out). */
  Optional<String> branch();

  /** Every file. Asked of the provider once. */
  FileList files();

  /**
   * The text of files; a path that is absent, a folder, binary or beyond 1 MB is left out of the
   * answer.
   */
  Map<String, SourceFile> read(Collection<String> paths);

  /**
   * Who last changed the lines asked of each file, whitespace changes aside where the provider can
   * tell. More lines may be answered; fewer where the answer costs too many requests, so ask for
   * the most important file first. A path that cannot be blamed is left out.
   */
  Map<String, Blame> blame(Map<String, List<LineRange>> lines);

  /** The newest commits that touched each path, newest first, at most {@code limit} a path. */
  Map<String, List<Commit>> history(Collection<String> paths, int limit);

  /** The newest commits up to {@link #commit()}, newest first; {@code limit} at most 100. */
  List<Commit> recentCommits(int limit);

  /** What a commit changed against its first parent. */
  CommitChanges changes(CommitId commit);

  /** Links into the provider's own pages, at this commit. */
  SourceLinks links();

  /** What reading has cost so far. */
  SourceUsage usage();
}
