package io.logdawg.source.git.fetching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.http.ProviderHttp;
import io.logdawg.source.http.retry.Retries;
import io.logdawg.tenancy.OrganizationErased;
import io.logdawg.tenancy.TenantId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Repositories kept between diagnoses, so that the next fetch brings only what is new. Bounded by
 * bytes over all organizations; each organization has its own.
 */
@Component
public class FetchedRepositories {

  private static final long BYTES_A_MEGABYTE = 1 << 20;
  private static final int OVERHEAD = 10_000;

  private record Key(TenantId organization, UUID repository) {}

  private final ProviderHttp http;
  private final Retries retries;
  private final Clock clock;
  private final long limit;
  private final Cache<Key, FetchedRepository> kept;

  FetchedRepositories(ProviderHttp http, Retries retries, Clock clock, SourceSettings settings) {
    this.http = http;
    this.retries = retries;
    this.clock = clock;
    this.limit = settings.gitPacks().toBytes();
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(limit)
            .weigher((Key _, FetchedRepository fetched) ->
                (int) Math.min(fetched.bytes() + OVERHEAD, Integer.MAX_VALUE))
            .build();
  }

  /** What there is of a repository, to be brought up to date; asks nothing yet. */
  public Fetch fetch(RepositoryAccess access, SourceUsage usage) {
    var key = new Key(access.organization(), access.repositoryId());
    FetchedRepository local = kept.get(key, name -> new FetchedRepository(name.toString()));
    return new Fetch(
        remote(access, usage, limit - local.bytes()),
        local,
        retries,
        limit / BYTES_A_MEGABYTE + " MB of packs",
        // Weighed anew.
        () -> kept.put(key, local));
  }

  private Remote remote(RepositoryAccess access, SourceUsage usage, long packLimit) {
    if (access.address().url().isOpaque()) {
      return new BundleRemote(access.address());
    }
    var statuses = new GitStatuses(access, clock);
    return new HttpRemote(new GuardedConnections(http, statuses, access, usage, packLimit));
  }

  @EventListener
  void forget(OrganizationErased erased) {
    kept.asMap().keySet().removeIf(key -> key.organization().equals(erased.organization()));
  }
}
