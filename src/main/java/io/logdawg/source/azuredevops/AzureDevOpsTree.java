package io.logdawg.source.azuredevops;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceLinks;
import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import io.logdawg.source.azuredevops.commits.ChangedFiles;
import io.logdawg.source.azuredevops.commits.Head;
import io.logdawg.source.azuredevops.commits.PathHistory;
import io.logdawg.source.azuredevops.files.Blobs;
import io.logdawg.source.azuredevops.files.TreeListing;
import io.logdawg.source.blame.RebuiltBlame;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.eclipse.jgit.diff.RawText;
import org.jspecify.annotations.Nullable;

/** A commit at Azure DevOps. */
final class AzureDevOpsTree implements SourceTree {

  /** Of one diagnosis; beyond them the lines that are left have no commit. */
  private static final int BLAME_REQUESTS = 34;

  private final AzureDevOpsClient client;
  private final Head head;
  private final @Nullable String branch;
  private final PathHistory history;
  private @Nullable FileList files;
  private final Map<String, FileEntry> entries = new HashMap<>();
  private final Map<String, SourceFile> texts = new HashMap<>();

  AzureDevOpsTree(AzureDevOpsClient client, Head head, @Nullable String branch) {
    this.client = client;
    this.head = head;
    this.branch = branch;
    this.history = new PathHistory(client);
  }

  @Override
  public Commit commit() {
    return head.commit();
  }

  @Override
  public Optional<String> branch() {
    return Optional.ofNullable(branch);
  }

  @Override
  public FileList files() {
    if (files == null) {
      files = TreeListing.read(client, head.tree());
      for (FileEntry entry : files.files()) {
        entries.put(entry.path(), entry);
      }
    }
    return files;
  }

  @Override
  public Map<String, SourceFile> read(Collection<String> paths) {
    files();
    Map<String, FileEntry> wanted = new LinkedHashMap<>();
    for (String path : paths) {
      FileEntry entry = entries.get(path);
      if (entry != null && entry.size() <= SourceFile.LARGEST) {
        wanted.put(path, entry);
      }
    }
    Map<String, byte[]> blobs =
        new Blobs(client).read(wanted.values().stream().map(FileEntry::blobId).toList());
    Map<String, SourceFile> found = new LinkedHashMap<>();
    wanted.forEach((path, entry) -> {
      byte[] bytes = blobs.get(entry.blobId());
      if (bytes != null && !RawText.isBinary(bytes, bytes.length, true)) {
        found.put(
            path, new SourceFile(path, entry.blobId(), bytes.length, new String(bytes, UTF_8)));
      }
    });
    texts.putAll(found);
    return found;
  }

  /**
   * A file that was not read before, or was known from an earlier diagnosis, is read now. Of a
   * large one no line is attributed: each of its versions would be as large.
   */
  @Override
  public Map<String, Blame> blame(Map<String, List<LineRange>> lines) {
    List<String> unread = lines.keySet().stream().filter(path -> !texts.containsKey(path)).toList();
    if (!unread.isEmpty()) {
      read(unread);
    }
    RebuiltBlame blame = new RebuiltBlame(history, commit().id(), requestsForBlame(lines.size()));
    Map<String, Blame> found = new LinkedHashMap<>();
    lines.forEach((path, asked) -> {
      SourceFile file = texts.get(path);
      if (file != null) {
        found.put(
            path,
            file.size() > SourceFile.ORDINARY
                ? new Blame(path, List.of())
                : blame.of(path, file.text().getBytes(UTF_8), asked));
      }
    });
    return found;
  }

  /** Each file's list of commits, and the newest commits, are to be had as well. */
  private IntSupplier requestsForBlame(int files) {
    int kept = Math.max(usage().left() - BLAME_REQUESTS, files + 1);
    return () -> usage().left() - kept;
  }

  @Override
  public Map<String, List<Commit>> history(Collection<String> paths, int limit) {
    Map<String, List<Commit>> found = new LinkedHashMap<>();
    for (String path : paths) {
      found.put(path, history.newest(path, commit().id(), limit));
    }
    return found;
  }

  @Override
  public List<Commit> recentCommits(int limit) {
    return history.newest(null, commit().id(), limit);
  }

  @Override
  public CommitChanges changes(CommitId id) {
    return new ChangedFiles(client).of(id);
  }

  @Override
  public SourceLinks links() {
    return new AzureDevOpsLinks(client.address().url(), commit().id());
  }

  @Override
  public SourceUsage usage() {
    return client.usage();
  }
}
