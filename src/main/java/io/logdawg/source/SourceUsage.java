package io.logdawg.source;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what one diagnosis asked of a provider. Safe for several threads. */
public final class SourceUsage {

  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger cached = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger rateLeft = new AtomicInteger(-1);

  public void request() {
    requests.incrementAndGet();
  }

  public void cachedAnswer() {
    cached.incrementAndGet();
  }

  /** Bytes of an answer's body. */
  public void received(long count) {
    bytes.addAndGet(count);
  }

  /** What the provider says is left of its limit. */
  public void rateLeft(int left) {
    rateLeft.set(left);
  }

  public Snapshot snapshot() {
    return new Snapshot(requests.get(), cached.get(), bytes.get(), rateLeft.get());
  }

  /**
   * @param cached answers that needed no request
   * @param bytes received
   * @param rateLeft requests left of the provider's limit, -1 if it does not say
   */
  public record Snapshot(int requests, int cached, long bytes, int rateLeft) {}
}
