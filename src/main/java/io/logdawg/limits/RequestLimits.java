package io.logdawg.limits;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.logdawg.base.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts in token buckets (Bucket4j) that all nodes share. A bucket that nobody has used costs
 * three statements once, any other two (its row is locked, then written), on a connection and in a
 * transaction of its own: call it before the work's own transaction.
 */
@Component
public class RequestLimits {

  private static final int SWEPT_AT_ONCE = 1000;

  private final LimitSettings settings;
  private final ProxyManager<String> buckets;
  private final ExpiredEntriesCleaner cleaner;
  private final Clock clock;

  RequestLimits(LimitSettings settings, DataSource database, Clock clock) {
    PostgreSQLSelectForUpdateBasedProxyManager<String> manager =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("limits.buckets")
            .expiresAtColumn("expires_at")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofMinutes(1)))
            .build();
    this.settings = settings;
    this.buckets = manager;
    this.cleaner = manager;
    this.clock = clock;
  }

  /**
   * Counts one.
   *
   * @param who is kept as a hash only
   * @return empty where it is admitted, else when to come again
   */
  public Optional<Failure> count(Limit limit, String who) {
    if (!settings.enabled()) {
      return Optional.empty();
    }
    var probe =
        buckets
            .getProxy(hash(limit + "/" + settings.aMinute(limit) + "/" + who), () -> bucket(limit))
            .tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(
            new Failure.TooManyRequests(
                clock
                    .instant()
                    .plusNanos(probe.getNanosToWaitForRefill())
                    .truncatedTo(ChronoUnit.SECONDS)
                    .plusSeconds(1)));
  }

  /** Forgets buckets that are full again. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
  void sweep() {
    int swept = SWEPT_AT_ONCE;
    while (swept == SWEPT_AT_ONCE) {
      swept = cleaner.removeExpired(SWEPT_AT_ONCE);
    }
  }

  /** A change of the setting is another bucket: the number is part of what is hashed. */
  private BucketConfiguration bucket(Limit limit) {
    int most = settings.aMinute(limit);
    return BucketConfiguration.builder()
        .addLimit(bandwidth -> bandwidth.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
        .build();
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
