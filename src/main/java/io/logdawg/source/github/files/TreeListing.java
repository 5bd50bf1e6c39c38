package io.logdawg.source.github.files;

import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.files.TreePage.Folder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * Lists a repository's files in one request; where GitHub cuts that answer short, folder by folder
 * within bounds, first those that source code lies in.
 */
public final class TreeListing {

  private static final int MOST_REQUESTS = 16;
  private static final int MOST_FILES = 400_000;

  private static final Set<String> CODE =
      Set.of("src", "lib", "app", "apps", "main", "core", "server", "packages", "services");

  /** Code of others, and what is no code. */
  private static final Set<String> LAST =
      Set.of(
          "node_modules",
          "vendor",
          "third_party",
          "third-party",
          "external",
          "dist",
          "build",
          "docs",
          "doc",
          "data",
          "testdata",
          "fixtures",
          "assets",
          "resources",
          "static");

  private final GitHubClient client;
  private final Map<String, FileEntry> files = new LinkedHashMap<>();
  private final Set<String> links = new LinkedHashSet<>();
  private final Set<String> submodules = new LinkedHashSet<>();
  private final Queue<Folder> ahead =
      new PriorityQueue<>(Comparator.comparingInt(TreeListing::rank).thenComparing(Folder::path));
  private int requests;

  private TreeListing(GitHubClient client) {
    this.client = client;
  }

  public static FileList read(GitHubClient client, CommitId commit) {
    return new TreeListing(client).list(Folder.root(commit));
  }

  private FileList list(Folder root) {
    take(root);
    while (!ahead.isEmpty() && requests < MOST_REQUESTS && files.size() < MOST_FILES) {
      take(ahead.remove());
    }
    return new FileList(
        List.copyOf(files.values()), ahead.isEmpty(), List.copyOf(links), List.copyOf(submodules));
  }

  /** A folder whose whole content is cut short is asked for again without its subfolders'. */
  private void take(Folder folder) {
    TreePage page = page(folder, true);
    keep(page);
    if (page.isTruncated()) {
      TreePage own = page(folder, false);
      keep(own);
      ahead.addAll(own.folders);
    }
  }

  private TreePage page(Folder folder, boolean recursive) {
    requests++;
    return TreePage.read(client, folder, recursive);
  }

  private void keep(TreePage page) {
    page.files.forEach(file -> files.putIfAbsent(file.path(), file));
    links.addAll(page.links);
    submodules.addAll(page.submodules);
  }

  private static int rank(Folder folder) {
    String path = folder.path();
    String name = path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
    if (CODE.contains(name)) {
      return 0;
    }
    return LAST.contains(name) || name.startsWith(".") ? 2 : 1;
  }
}
