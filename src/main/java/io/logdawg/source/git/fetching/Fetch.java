package io.logdawg.source.git.fetching;

import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.Failure.RepositoryTooLarge;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.base.FailureException;
import io.logdawg.source.RefName;
import io.logdawg.source.http.body.BoundedStream;
import io.logdawg.source.http.retry.Retries;
import io.logdawg.source.http.retry.TryAgainException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.Transport;

/**
 * Brings a local repository up to what a remote has. Listing the refs is the proof that the
 * credential is still good; it is always asked of the remote.
 */
public final class Fetch {

  private final Remote remote;
  private final FetchedRepository local;
  private final Retries retries;
  private final String tooLarge;
  private final Runnable grown;

  /** Reads what has been fetched. */
  public interface Reader<T> {
    T read(AdvertisedRefs refs, Repository repository) throws IOException;
  }

  /**
   * @param tooLarge the bound that a repository may be beyond, in words
   * @param grown called after something was fetched
   */
  Fetch(Remote remote, FetchedRepository local, Retries retries, String tooLarge, Runnable grown) {
    this.remote = remote;
    this.local = local;
    this.retries = retries;
    this.tooLarge = tooLarge;
    this.grown = grown;
  }

  /** What has been fetched until now. */
  public Repository local() {
    return local.repository();
  }

  /** Lists the refs only. */
  public <T> T listing(Optional<RefName> ref, Function<AdvertisedRefs, T> reader) {
    return fetching(ref, _ -> List.of(), (refs, _) -> reader.apply(refs));
  }

  /** Lists the refs, fetches those chosen that are not here yet, and reads. */
  public <T> T fetching(
      Optional<RefName> ref, Function<AdvertisedRefs, List<Ref>> choice, Reader<T> reader) {
    return retries.run(GitStatuses.LABEL, () -> attempt(ref, choice, reader));
  }

  private <T> T attempt(
      Optional<RefName> ref, Function<AdvertisedRefs, List<Ref>> choice, Reader<T> reader)
      throws TryAgainException {
    AdvertisedRefs refs;
    local.fetching().lock();
    try (Transport transport = remote.open(local.repository());
        FetchConnection connection =
            transport.openFetch(AdvertisedRefs.wanted(ref), new String[0])) {
      refs = AdvertisedRefs.of(connection);
      fetch(connection, choice.apply(refs));
    } catch (IOException e) {
      throw failed(e);
    } finally {
      local.fetching().unlock();
    }
    try {
      return reader.read(refs, local.repository());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void fetch(FetchConnection connection, List<Ref> chosen) throws IOException {
    List<Ref> missing = chosen.stream().filter(ref -> !has(ref)).toList();
    if (missing.isEmpty()) {
      return;
    }
    connection.fetch(NullProgressMonitor.INSTANCE, missing, Set.of());
    for (Ref ref : missing) {
      RefUpdate update = local.repository().updateRef(ref.getName());
      update.setNewObjectId(ref.getObjectId());
      update.forceUpdate();
    }
    grown.run();
  }

  private boolean has(Ref ref) {
    try {
      return local.repository().getObjectDatabase().has(ref.getObjectId());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** JGit wraps what the connection threw, some layers deep. */
  private TryAgainException failed(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FailureException failure) {
        throw failure;
      }
      if (cause instanceof BoundedStream.TooLongException) {
        throw new FailureException(new RepositoryTooLarge(tooLarge), e);
      }
    }
    return new TryAgainException(new ProviderUnavailable(GitStatuses.LABEL), e);
  }

  /** Objects that were fetched cannot be read: the server sent less than it promised. */
  public static FailureException broken(IOException e) {
    return new FailureException(new UnexpectedAnswer(GitStatuses.LABEL, "a whole repository"), e);
  }
}
