package io.logdawg.diagnosis.queue;

import io.logdawg.reports.Attempt;
import io.logdawg.reports.progress.Progress;
import io.logdawg.reports.progress.ProgressNotes;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells how far attempts are: each once a second at most, and only what is new. */
@Component
class Telling {

  private static final Logger log = LoggerFactory.getLogger(Telling.class);
  private static final long PACE_MS = 1_000;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("progress").daemon().factory());
  private final ProgressNotes reports;

  Telling(ProgressNotes reports) {
    this.reports = reports;
  }

  /** Until the answer is closed. A diagnosis of less than a second writes nothing. */
  Told tell(Attempt attempt, Supplier<Progress> progress) {
    TenantId organization = Tenants.current();
    AtomicReference<Progress> last = new AtomicReference<>(Progress.NONE);
    Future<?> schedule =
        timer.scheduleAtFixedRate(
            () -> Tenants.in(organization, () -> tell(attempt, progress.get(), last)),
            PACE_MS,
            PACE_MS,
            TimeUnit.MILLISECONDS);
    return () -> schedule.cancel(false);
  }

  /** Ends the telling. */
  interface Told extends AutoCloseable {
    @Override
    void close();
  }

  /** An exception would end the schedule; what could not be written is told a second later. */
  private void tell(Attempt attempt, Progress now, AtomicReference<Progress> last) {
    if (now.equals(last.get())) {
      return;
    }
    try {
      reports.note(attempt, now);
      last.set(now);
    } catch (DataAccessException | TransactionException away) {
      log.warn("Report {}: its progress could not be told", attempt.report(), away);
    }
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}
