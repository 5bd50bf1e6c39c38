package io.logdawg.source.github.commits;

import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.source.CommitChanges.Kind;
import io.logdawg.source.CommitId;
import io.logdawg.source.github.client.GitHubClient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHCommit;
import org.kohsuke.github.PagedIterator;

/**
 * A commit's files, at most the 3,000 that GitHub lists.
 *
 * @see <a href="https://docs.github.com/en/rest/commits/commits#get-a-commit">the limits</a>
 */
public final class ChangedFiles {

  private static final int MOST_FILES = 3000;
  private static final int MOST_PAGES = 10;
  private static final int LONGEST_PATCH = 100_000;

  private ChangedFiles() {}

  public static CommitChanges read(GitHubClient client, CommitId id) {
    return client
        .rest()
        .ask(repository -> {
          GHCommit commit = repository.getCommit(id.value());
          PagedIterator<GHCommit.File> pages = commit.listFiles().iterator();
          List<FileChange> files = new ArrayList<>();
          for (int page = 0; page < MOST_PAGES && pages.hasNext(); page++) {
            pages.nextPage().stream()
                .limit(MOST_FILES - files.size())
                .map(ChangedFiles::change)
                .forEach(files::add);
          }
          return new CommitChanges(id, files, files.size() < MOST_FILES && !pages.hasNext());
        });
  }

  private static FileChange change(GHCommit.File file) {
    Kind kind =
        switch (file.getStatus()) {
          case "added", "copied" -> Kind.ADDED;
          case "removed" -> Kind.DELETED;
          case "renamed" -> Kind.RENAMED;
          default -> Kind.MODIFIED;
        };
    String previous = kind == Kind.RENAMED ? file.getPreviousFilename() : null;
    return new FileChange(file.getFileName(), previous, kind, bounded(file.getPatch()));
  }

  private static @Nullable String bounded(@Nullable String patch) {
    return patch == null || patch.length() > LONGEST_PATCH ? null : patch;
  }
}
