package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;

/**
 * Writes a history, one hour a commit, beginning at {@link #START}. What {@link #commit} returns is
 * made from what was asked for, not read back, so that tests can expect it.
 */
public final class RepositoryBuilder {

  public static final Instant START = Instant.parse("2024-01-01T10:00:00Z");

  private final InMemoryRepository repository =
      new InMemoryRepository(new DfsRepositoryDescription("built"));
  private final Map<String, Map<String, ObjectId>> filesOfBranches = new HashMap<>();
  private final Map<String, CommitId> heads = new HashMap<>();
  private final Map<String, FileMode> modes = new HashMap<>();
  private Map<String, ObjectId> files = new TreeMap<>();
  private String branch = "main";
  private String author = "Ann";
  private Instant time = START;

  /** Its default branch is {@code main}. */
  public RepositoryBuilder() {
    pointAt(Constants.HEAD, Constants.R_HEADS + branch);
  }

  public RepositoryBuilder write(String path, String text) {
    return write(path, text.getBytes(UTF_8));
  }

  public RepositoryBuilder write(String path, byte[] content) {
    files.put(path, inserting(inserter -> inserter.insert(Constants.OBJ_BLOB, content)));
    return this;
  }

  /** The same content at another path, which costs next to nothing however often. */
  public RepositoryBuilder copy(String from, String to) {
    files.put(to, files.get(from));
    return this;
  }

  /** A symbolic link. */
  public RepositoryBuilder link(String path, String target) {
    write(path, target);
    modes.put(path, FileMode.SYMLINK);
    return this;
  }

  /** Another repository's commit at a path. */
  public RepositoryBuilder submodule(String path) {
    files.put(path, ObjectId.fromString("0123456789012345678901234567890123456789"));
    modes.put(path, FileMode.GITLINK);
    return this;
  }

  public RepositoryBuilder delete(String path) {
    files.remove(path);
    return this;
  }

  public RepositoryBuilder move(String from, String to) {
    files.put(to, files.remove(from));
    return this;
  }

  /** Who writes the commits that follow. */
  public RepositoryBuilder by(String name) {
    author = name;
    return this;
  }

  public Commit commit(String message) {
    CommitId head = heads.get(branch);
    return commit(message, head == null ? List.of() : List.of(head));
  }

  /** Makes the named branch's head a second parent; the files stay as they are here. */
  public Commit merge(String other, String message) {
    return commit(message, List.of(heads.get(branch), heads.get(other)));
  }

  /** Goes to a branch, which begins here if it is new. */
  public RepositoryBuilder on(String name) {
    filesOfBranches.put(branch, files);
    CommitId head = heads.get(branch);
    files = new TreeMap<>(filesOfBranches.getOrDefault(name, files));
    if (head != null && !heads.containsKey(name)) {
      point(Constants.R_HEADS + name, ObjectId.fromString(head.value()));
      heads.put(name, head);
    }
    branch = name;
    return this;
  }

  public RepositoryBuilder tag(String name) {
    point(Constants.R_TAGS + name, head());
    return this;
  }

  public RepositoryBuilder annotatedTag(String name) {
    TagBuilder tag = new TagBuilder();
    tag.setTag(name);
    tag.setMessage("Release " + name);
    tag.setTagger(ident());
    tag.setObjectId(head(), Constants.OBJ_COMMIT);
    point(Constants.R_TAGS + name, inserting(inserter -> inserter.insert(tag)));
    return this;
  }

  /** The blob's id of a file as it was last written. */
  public String blobId(String path) {
    return files.get(path).name();
  }

  public Repository repository() {
    return repository;
  }

  private Commit commit(String message, List<CommitId> parents) {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree());
    commit.setMessage(message);
    commit.setAuthor(ident());
    commit.setCommitter(ident());
    commit.setParentIds(parents.stream().map(id -> ObjectId.fromString(id.value())).toList());
    ObjectId id = inserting(inserter -> inserter.insert(commit));
    point(Constants.R_HEADS + branch, id);
    CommitId commitId = new CommitId(id.name());
    heads.put(branch, commitId);
    Instant at = time;
    time = time.plus(Duration.ofHours(1));
    return new Commit(commitId, author, email(), at, at, message, parents);
  }

  private ObjectId tree() {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    files.forEach((path, blob) -> {
      DirCacheEntry entry = new DirCacheEntry(path);
      entry.setFileMode(modes.getOrDefault(path, FileMode.REGULAR_FILE));
      entry.setObjectId(blob);
      builder.add(entry);
    });
    builder.finish();
    return inserting(index::writeTree);
  }

  private PersonIdent ident() {
    return new PersonIdent(author, email(), time, ZoneOffset.UTC);
  }

  private String email() {
    return author.toLowerCase(Locale.ROOT) + "@example.org";
  }

  private ObjectId head() {
    return ObjectId.fromString(heads.get(branch).value());
  }

  private void point(String ref, ObjectId id) {
    try {
      RefUpdate update = repository.updateRef(ref);
      update.setNewObjectId(id);
      update.forceUpdate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pointAt(String ref, String target) {
    try {
      repository.updateRef(ref).link(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Insertion {
    ObjectId into(ObjectInserter inserter) throws IOException;
  }

  private ObjectId inserting(Insertion insertion) {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = insertion.into(inserter);
      inserter.flush();
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
