package io.logdawg.localisation.testing;

import io.logdawg.source.Blame;
import io.logdawg.source.Blame.BlamedLines;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.source.CommitChanges.Kind;
import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceLinks;
import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.blame.BlameResult;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * A repository at one commit, read with JGit and nothing between. Counts each batched call as one
 * request, as a forge that answers them in one would.
 */
public final class JGitTree implements SourceTree {

  private static final int MAX_FILE = 1_000_000;

  private final Repository repository;
  private final RevCommit commit;
  private final SourceUsage usage = new SourceUsage();
  private @Nullable FileList files;

  public JGitTree(Repository repository, ObjectId commit) {
    this.repository = repository;
    try (RevWalk walk = new RevWalk(repository)) {
      this.commit = walk.parseCommit(commit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    usage.request();
  }

  @Override
  public Commit commit() {
    return commit(commit);
  }

  @Override
  public Optional<String> branch() {
    return Optional.empty();
  }

  @Override
  public FileList files() {
    if (files == null) {
      usage.request();
      List<FileEntry> entries = new ArrayList<>();
      try (TreeWalk walk = new TreeWalk(repository)) {
        walk.addTree(commit.getTree());
        walk.setRecursive(true);
        while (walk.next()) {
          if (FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
              || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0))) {
            entries.add(
                new FileEntry(walk.getPathString(), walk.getObjectId(0).name(), size(walk)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      files = new FileList(entries, true);
    }
    return files;
  }

  /** A partial clone has no objects beyond some size. */
  private static long size(TreeWalk walk) throws IOException {
    ObjectId id = walk.getObjectId(0);
    return walk.getObjectReader().has(id, Constants.OBJ_BLOB)
        ? walk.getObjectReader().getObjectSize(id, Constants.OBJ_BLOB)
        : -1;
  }

  @Override
  public Map<String, SourceFile> read(Collection<String> paths) {
    usage.request();
    Map<String, SourceFile> found = new HashMap<>();
    for (String path : paths) {
      try (TreeWalk walk = TreeWalk.forPath(repository, path, commit.getTree())) {
        if (walk != null
            && walk.getFileMode(0).getObjectType() == Constants.OBJ_BLOB
            && repository.getObjectDatabase().has(walk.getObjectId(0))) {
          ObjectLoader loader = repository.open(walk.getObjectId(0));
          if (loader.getSize() <= MAX_FILE && !RawText.isBinary(loader.getBytes())) {
            String text = new String(loader.getBytes(), StandardCharsets.UTF_8);
            found.put(
                path, new SourceFile(path, walk.getObjectId(0).name(), loader.getSize(), text));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  @Override
  public Map<String, Blame> blame(Map<String, List<LineRange>> lines) {
    usage.request();
    Map<String, Blame> found = new HashMap<>();
    for (String path : lines.keySet()) {
      try {
        BlameResult result =
            Git.wrap(repository)
                .blame()
                .setStartCommit(commit)
                .setFilePath(path)
                .setTextComparator(RawTextComparator.WS_IGNORE_ALL)
                .call();
        if (result != null) {
          found.put(path, new Blame(path, ranges(result)));
        }
      } catch (GitAPIException e) {
        throw new IllegalStateException(e);
      }
    }
    return found;
  }

  private static List<BlamedLines> ranges(BlameResult result) {
    List<BlamedLines> ranges = new ArrayList<>();
    for (int line = 0; line < result.getResultContents().size(); line++) {
      ranges.add(
          new BlamedLines(new LineRange(line + 1, line + 1), commit(result.getSourceCommit(line))));
    }
    return ranges;
  }

  @Override
  public Map<String, List<Commit>> history(Collection<String> paths, int limit) {
    usage.request();
    Map<String, List<Commit>> found = new HashMap<>();
    for (String path : paths) {
      try {
        List<Commit> commits = new ArrayList<>();
        Git.wrap(repository)
            .log()
            .add(commit)
            .addPath(path)
            .setMaxCount(limit)
            .call()
            .forEach(one -> commits.add(commit(one)));
        found.put(path, commits);
      } catch (GitAPIException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return found;
  }

  @Override
  public List<Commit> recentCommits(int limit) {
    usage.request();
    try {
      List<Commit> commits = new ArrayList<>();
      Git.wrap(repository)
          .log()
          .add(commit)
          .setMaxCount(limit)
          .call()
          .forEach(one -> commits.add(commit(one)));
      return commits;
    } catch (GitAPIException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public CommitChanges changes(CommitId id) {
    usage.request();
    try (RevWalk walk = new RevWalk(repository);
        var out = new ByteArrayOutputStream();
        var formatter = new DiffFormatter(out)) {
      RevCommit changed = walk.parseCommit(ObjectId.fromString(id.value()));
      formatter.setRepository(repository);
      List<FileChange> files = new ArrayList<>();
      for (DiffEntry entry :
          formatter.scan(
              changed.getParentCount() == 0 ? null : walk.parseCommit(changed.getParent(0)),
              changed)) {
        out.reset();
        EditList edits = formatter.toFileHeader(entry).toEditList();
        formatter.format(edits, text(entry, DiffEntry.Side.OLD), text(entry, DiffEntry.Side.NEW));
        formatter.flush();
        Kind kind =
            switch (entry.getChangeType()) {
              case ADD, COPY -> Kind.ADDED;
              case MODIFY -> Kind.MODIFIED;
              case DELETE -> Kind.DELETED;
              case RENAME -> Kind.RENAMED;
            };
        String path = kind == Kind.DELETED ? entry.getOldPath() : entry.getNewPath();
        files.add(new FileChange(path, null, kind, out.toString(StandardCharsets.UTF_8)));
      }
      return new CommitChanges(id, files, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RawText text(DiffEntry entry, DiffEntry.Side side) throws IOException {
    boolean absent = entry.getMode(side).equals(FileMode.MISSING);
    return absent
        ? RawText.EMPTY_TEXT
        : new RawText(repository.open(entry.getId(side).toObjectId()).getBytes());
  }

  @Override
  public SourceLinks links() {
    return new SourceLinks() {
      @Override
      public Optional<URI> file(String path, @Nullable LineRange lines) {
        return Optional.empty();
      }

      @Override
      public Optional<URI> commit(CommitId id) {
        return Optional.empty();
      }
    };
  }

  @Override
  public SourceUsage usage() {
    return usage;
  }

  private static Commit commit(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    return new Commit(
        new CommitId(commit.name()),
        author.getName(),
        author.getEmailAddress(),
        author.getWhenAsInstant(),
        commit.getCommitterIdent().getWhenAsInstant(),
        commit.getFullMessage(),
        Arrays.stream(commit.getParents()).map(parent -> new CommitId(parent.name())).toList());
  }
}
