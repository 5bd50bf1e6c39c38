package io.logdawg.source.azuredevops.commits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.logdawg.source.CommitId;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.tenancy.TenantId;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The commits at which repositories were read, whole. A list of commits leaves out parents and tree
 * and cuts messages, so the head of a branch costs a second request, but once only.
 */
public final class KnownHeads {

  private static final int MOST = 2_000;

  private final Cache<Key, Head> heads = Caffeine.newBuilder().maximumSize(MOST).build();

  private record Key(TenantId organization, UUID repository, CommitId commit) {}

  /** One repository's part. */
  public interface Heads {

    /** To be asked only after the credential at hand has named the commit at the provider. */
    Head get(CommitId commit, Supplier<Head> asked);
  }

  public Heads of(RepositoryAccess access) {
    return (commit, asked) -> {
      Key key = new Key(access.organization(), access.repositoryId(), commit);
      Head known = heads.getIfPresent(key);
      if (known == null) {
        known = asked.get();
        heads.put(key, known);
      }
      return known;
    };
  }

  public void forget(TenantId organization) {
    heads.asMap().keySet().removeIf(key -> key.organization().equals(organization));
  }
}
