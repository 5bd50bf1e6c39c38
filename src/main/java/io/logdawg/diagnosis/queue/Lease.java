package io.logdawg.diagnosis.queue;

import io.logdawg.reports.Attempt;
import java.time.Instant;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * An attempt's hold on its report while a thread works. Once the hold is gone the thread is
 * interrupted, which breaks off whatever it waits for.
 */
final class Lease {

  /** How the work came to its end. */
  enum End {
    /** The report was the attempt's own all the time. */
    HELD,
    /** Cancelled, deleted, or taken by another attempt. */
    LOST,
    /** It took longer than any diagnosis may. */
    OVERDUE,
    /** Somebody else interrupted the thread: this node stops. */
    INTERRUPTED
  }

  private final Attempt attempt;
  private final Instant deadline;
  private final Thread worker = Thread.currentThread();
  private @Nullable Future<?> renewal;
  private @Nullable End lost;
  private boolean ended;

  Lease(Attempt attempt, Instant deadline) {
    this.attempt = attempt;
    this.deadline = deadline;
  }

  Attempt attempt() {
    return attempt;
  }

  Instant deadline() {
    return deadline;
  }

  synchronized void renewedBy(Future<?> schedule) {
    renewal = schedule;
  }

  synchronized void lose(End how) {
    if (!ended && lost == null) {
      lost = how;
      worker.interrupt();
    }
  }

  /**
   * By the thread that works, once it is done. It is not interrupted any more after this, so that
   * it can write down what became of the work.
   */
  synchronized End end() {
    ended = true;
    if (renewal != null) {
      renewal.cancel(false);
    }
    boolean interrupted = Thread.interrupted();
    return lost != null ? lost : interrupted ? End.INTERRUPTED : End.HELD;
  }
}
