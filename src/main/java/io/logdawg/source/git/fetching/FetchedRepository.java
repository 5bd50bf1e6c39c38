package io.logdawg.source.git.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.internal.storage.dfs.DfsPackDescription;
import org.eclipse.jgit.internal.storage.dfs.DfsPackFile;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.internal.storage.pack.PackExt;

/** What has been fetched of one repository so far. Reading is safe for several threads. */
final class FetchedRepository {

  private final InMemoryRepository repository;

  /** Held while fetching, so that two diagnoses do not fetch the same twice. */
  private final ReentrantLock fetching = new ReentrantLock();

  FetchedRepository(String name) {
    this.repository = new InMemoryRepository(new DfsRepositoryDescription(name));
  }

  InMemoryRepository repository() {
    return repository;
  }

  ReentrantLock fetching() {
    return fetching;
  }

  /** Of packs and their indexes. */
  long bytes() {
    long bytes = 0;
    try {
      for (DfsPackFile pack : repository.getObjectDatabase().getPacks()) {
        DfsPackDescription description = pack.getPackDescription();
        bytes += description.getFileSize(PackExt.PACK) + description.getFileSize(PackExt.INDEX);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }
}
