package io.logdawg.source.git;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.logdawg.tenancy.TenantId;
import java.util.UUID;

/**
 * Repositories kept between diagnoses, so that the next fetch brings only what is new. Bounded by
 * bytes over all organizations; each organization has its own.
 */
final class FetchedRepositories {

  private static final int OVERHEAD = 10_000;

  private record Key(TenantId organization, UUID repository) {}

  private final Cache<Key, FetchedRepository> kept;

  FetchedRepositories(long limit) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(limit)
            .weigher((Key _, FetchedRepository fetched) ->
                (int) Math.min(fetched.bytes() + OVERHEAD, Integer.MAX_VALUE))
            .build();
  }

  FetchedRepository of(TenantId organization, UUID repository) {
    return kept.get(
        new Key(organization, repository), key -> new FetchedRepository(key.toString()));
  }

  /** Weighs one anew after a fetch. */
  void grown(TenantId organization, UUID repository, FetchedRepository fetched) {
    kept.put(new Key(organization, repository), fetched);
  }
}
