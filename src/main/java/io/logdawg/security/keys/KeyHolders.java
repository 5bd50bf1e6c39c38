package io.logdawg.security.keys;

import io.logdawg.security.KeyHolder;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.Lookups.KeyOwner;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds whose a key is. Asks the database each time, so that a revoked key ends at once. */
@Component
class KeyHolders {

  /** A busy key costs one write in that time. */
  private static final Duration USE_IS_KEPT_EVERY = Duration.ofMinutes(1);

  private final Lookups lookups;
  private final ApiKeyRows rows;
  private final Clock clock;

  KeyHolders(Lookups lookups, ApiKeyRows rows, Clock clock) {
    this.lookups = lookups;
    this.rows = rows;
    this.clock = clock;
  }

  /** Empty for a key that is unknown, expired or revoked. */
  Optional<KeyHolder> find(String key) {
    return lookups
        .apiKey(KeyText.hash(key))
        .flatMap(owner -> Tenants.in(owner.tenant(), () -> usable(owner)));
  }

  private Optional<KeyHolder> usable(KeyOwner owner) {
    var now = clock.instant();
    var usable = rows.find(owner.keyId()).filter(key -> key.isUsable(now));
    usable.filter(key -> isLongUnused(key, now)).ifPresent(key -> rows.used(key.id()));
    return usable.map(
        key -> new KeyHolder(key.id(), owner.tenant(), key.name(), key.scope().role()));
  }

  private static boolean isLongUnused(ApiKey key, Instant now) {
    var last = key.lastUsedAt();
    return last == null || !last.isAfter(now.minus(USE_IS_KEPT_EVERY));
  }
}
