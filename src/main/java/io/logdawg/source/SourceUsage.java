package io.logdawg.source;

import io.logdawg.base.Failure.RequestsSpent;
import io.logdawg.base.FailureException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts, and bounds, what one diagnosis asks of a provider. Safe for several threads. */
public final class SourceUsage {

  private final int most;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger cached = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger rateLeft = new AtomicInteger(-1);
  private volatile boolean cutShort;

  /** Without a bound. */
  public SourceUsage() {
    this(Integer.MAX_VALUE);
  }

  /**
   * @param most requests that may be made, repetitions among them
   */
  public SourceUsage(int most) {
    this.most = most;
  }

  /**
   * To be called before each request.
   *
   * @throws FailureException RequestsSpent where no more may be made
   */
  public void request() {
    if (requests.getAndUpdate(made -> made < most ? made + 1 : made) >= most) {
      cutShort = true;
      throw new FailureException(new RequestsSpent(most));
    }
  }

  /** Requests that may still be made. */
  public int left() {
    return most - requests.get();
  }

  /** Whether something was not asked because no request was left. */
  public boolean isCutShort() {
    return cutShort;
  }

  /** Something was answered from memory. */
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
   * @param cached answers that needed no request, or one that the provider answered with "not
   *     modified"
   * @param bytes received
   * @param rateLeft requests left of the provider's limit, -1 if it does not say
   */
  public record Snapshot(int requests, int cached, long bytes, int rateLeft) {}
}
