package io.logdawg.localisation.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** Writes a history in memory, a day between commits. */
public final class History {

  private final InMemoryRepository repository =
      new InMemoryRepository(new DfsRepositoryDescription("test"));
  private final Map<String, String> files = new TreeMap<>();
  private Instant time = Instant.parse("2026-01-01T12:00:00Z");
  private ObjectId head = ObjectId.zeroId();

  /** Puts a file into the next commit. */
  public History with(String path, String text) {
    files.put(path, text);
    return this;
  }

  public History commit(String subject) {
    head = write(subject);
    return this;
  }

  /** A commit with a second parent, which brings all that was put since. */
  public History merge(String subject) {
    ObjectId side = write("On a side branch");
    head = write(subject, head, side);
    return this;
  }

  public String head() {
    return head.name();
  }

  public Instant time() {
    return time;
  }

  public JGitTree tree() {
    return new JGitTree(repository, head);
  }

  private ObjectId write(String subject) {
    return head.equals(ObjectId.zeroId()) ? write(subject, new ObjectId[0]) : write(subject, head);
  }

  private ObjectId write(String subject, ObjectId... parents) {
    time = time.plus(Duration.ofDays(1));
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      for (Map.Entry<String, String> file : files.entrySet()) {
        DirCacheEntry entry = new DirCacheEntry(file.getKey());
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(
            inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
        builder.add(entry);
      }
      builder.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      commit.setParentIds(parents);
      PersonIdent ada = new PersonIdent("Ada", "ada@example.org", time, ZoneOffset.UTC);
      commit.setAuthor(ada);
      commit.setCommitter(ada);
      commit.setMessage(subject);
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
