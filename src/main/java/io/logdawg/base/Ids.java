package io.logdawg.base;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * New ids: UUID version 7 (RFC 9562, section 5.7), so that rows sort by the time of their making.
 * Within one process each id is greater than the one before, also within a millisecond and when the
 * clock is set back: the 12 bits after the time are a counter (section 6.2, method 1), which runs
 * over into the time.
 */
public final class Ids {

  /** Ids only sort by it: nothing is decided by their time, so no test needs to set it. */
  private static final Clock CLOCK = Clock.systemUTC();

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNTER_BITS = 12;

  /** Milliseconds and counter of the last id. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static UUID next() {
    return next(CLOCK.millis());
  }

  static UUID next(long millis) {
    var now = millis << COUNTER_BITS;
    var stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
    var time = stamp >>> COUNTER_BITS;
    var counter = stamp & ((1L << COUNTER_BITS) - 1);
    var mostSignificant = time << 16 | 0x7000 | counter;
    var leastSignificant = RANDOM.nextLong() >>> 2 | 1L << 63;
    return new UUID(mostSignificant, leastSignificant);
  }
}
