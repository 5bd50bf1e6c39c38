package io.logdawg.source.github;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.SourceLinks;
import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.commits.ChangedFiles;
import io.logdawg.source.github.files.TreeListing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both ways of reading GitHub share: the list of files and the changes come from REST. */
abstract class GitHubTree implements SourceTree {

  private final GitHubClient client;
  private final Commit commit;
  private final @Nullable String branch;
  private @Nullable FileList files;
  private Map<String, Long> sizes = Map.of();

  GitHubTree(GitHubClient client, Commit commit, @Nullable String branch) {
    this.client = client;
    this.commit = commit;
    this.branch = branch;
  }

  GitHubClient client() {
    return client;
  }

  @Override
  public Commit commit() {
    return commit;
  }

  @Override
  public Optional<String> branch() {
    return Optional.ofNullable(branch);
  }

  @Override
  public FileList files() {
    if (files == null) {
      files = TreeListing.read(client, commit.id());
      sizes = new HashMap<>();
      for (FileEntry entry : files.files()) {
        sizes.put(entry.path(), entry.size());
      }
    }
    return files;
  }

  /** A file's size in bytes if the list was read, else the guess given. */
  long sizeOf(String path, long unknown) {
    long size = sizes.getOrDefault(path, -1L);
    return size < 0 ? unknown : size;
  }

  @Override
  public CommitChanges changes(CommitId id) {
    return ChangedFiles.read(client, id);
  }

  @Override
  public SourceLinks links() {
    return new GitHubLinks(client.address().url(), commit.id());
  }

  @Override
  public SourceUsage usage() {
    return client.usage();
  }
}
