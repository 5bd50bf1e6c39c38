package io.logdawg.source.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.source.CommitChanges.Kind;
import io.logdawg.source.CommitId;
import io.logdawg.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** What a commit changed against its first parent, as patches. */
final class Changes {

  private static final int MOST_FILES = 3000;
  private static final int LONGEST_PATCH = 100_000;

  private final ByteArrayOutputStream patch = new ByteArrayOutputStream();
  private final DiffFormatter formatter = new DiffFormatter(patch);

  private Changes() {}

  static CommitChanges of(Repository repository, CommitId id) throws IOException {
    return new Changes().read(repository, id);
  }

  private CommitChanges read(Repository repository, CommitId id) throws IOException {
    try (formatter;
        RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(ObjectId.fromString(id.value()));
      RevCommit parent =
          commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0));
      formatter.setRepository(repository);
      formatter.setDetectRenames(true);
      formatter.setBinaryFileThreshold(SourceFile.ORDINARY);
      List<DiffEntry> entries =
          formatter.scan(parent == null ? null : parent.getTree(), commit.getTree());
      List<FileChange> files = new ArrayList<>();
      for (DiffEntry entry : entries.subList(0, Math.min(entries.size(), MOST_FILES))) {
        files.add(change(entry));
      }
      return new CommitChanges(id, files, files.size() == entries.size());
    }
  }

  private FileChange change(DiffEntry entry) throws IOException {
    String hunks = hunks(entry);
    return switch (entry.getChangeType()) {
      case ADD, COPY -> new FileChange(entry.getNewPath(), null, Kind.ADDED, hunks);
      case DELETE -> new FileChange(entry.getOldPath(), null, Kind.DELETED, hunks);
      case MODIFY -> new FileChange(entry.getNewPath(), null, Kind.MODIFIED, hunks);
      case RENAME -> new FileChange(entry.getNewPath(), entry.getOldPath(), Kind.RENAMED, hunks);
    };
  }

  private @Nullable String hunks(DiffEntry entry) throws IOException {
    patch.reset();
    formatter.format(entry);
    formatter.flush();
    String text = patch.toString(UTF_8);
    int start = text.startsWith("@@ ") ? 0 : text.indexOf("\n@@ ") + 1;
    boolean none = start == 0 && !text.startsWith("@@ ");
    return none || text.length() - start > LONGEST_PATCH
        ? null
        : text.substring(start).replaceFirst("\n$", "");
  }
}
