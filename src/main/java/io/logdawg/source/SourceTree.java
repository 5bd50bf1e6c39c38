package io.logdawg.source;

import java.util.Collection;
import java.util.LinkedHashMap;
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
   * The text of files; a path that is absent, a folder, a link, a submodule, binary, too large
   * ({@link SourceFile#LARGEST}, {@link SourceFile#LARGE_TOGETHER}) or a pointer into Git LFS is
   * left out of the answer.
   */
  Map<String, SourceFile> read(Collection<String> paths);

  /**
   * Who last changed the lines asked of each file, whitespace changes aside where the provider can
   * tell. More lines may be answered; fewer where the answer costs too many requests, so ask for
   * the most important file first, and lines without a word may be left out. A path that cannot be
   * blamed is left out.
   */
  Map<String, Blame> blame(Map<String, List<LineRange>> lines);

  /** The newest commits that touched each path, newest first, at most {@code limit} a path. */
  Map<String, List<Commit>> history(Collection<String> paths, int limit);

  /**
   * {@link #blame} and {@link #history} of the same files, in as few requests as the provider
   * allows. Files with no lines have a history only; a file of which nothing is known is left out.
   */
  default Map<String, FilePast> past(Map<String, List<LineRange>> lines, int limit) {
    Map<String, List<LineRange>> asked = new LinkedHashMap<>(lines);
    asked.values().removeIf(List::isEmpty);
    Map<String, Blame> blames = asked.isEmpty() ? Map.of() : blame(asked);
    Map<String, FilePast> found = new LinkedHashMap<>();
    history(lines.keySet(), limit)
        .forEach((path, commits) -> found.put(path, new FilePast(blames.get(path), commits)));
    return found;
  }

  /** The newest commits up to {@link #commit()}, newest first; {@code limit} at most 100. */
  List<Commit> recentCommits(int limit);

  /** What a commit changed against its first parent. */
  CommitChanges changes(CommitId commit);

  /** What was left out of the answers so far and why, in sentences for the reader of a report. */
  default List<String> omissions() {
    return List.of();
  }

  /** Links into the provider's own pages, at this commit. */
  SourceLinks links();

  /** What reading has cost so far. */
  SourceUsage usage();
}
