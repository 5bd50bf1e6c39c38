package io.logdawg.notifications.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pauses between attempts, about those of Standard Webhooks: eight attempts within 32 hours.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>, "Deliverability and reliability"
 */
final class Backoff {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14));

  static final int ATTEMPTS = PAUSES.size() + 1;

  private Backoff() {}

  /**
   * With up to a tenth more, so that what failed together does not come back together.
   *
   * @param attempts made so far, fewer than {@link #ATTEMPTS}
   */
  static Duration after(int attempts) {
    Duration pause = PAUSES.get(attempts - 1);
    return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 10));
  }
}
