package io.logdawg.diagnosis.queue;

import io.logdawg.reports.Attempt;
import io.logdawg.reports.ReportMoves;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Renews the leases of this node's attempts every five seconds while they are held. */
@Component
class Leases {

  private static final Logger log = LoggerFactory.getLogger(Leases.class);
  private static final int SECONDS = 5;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("leases").factory());
  private final ReportMoves moves;

  Leases(ReportMoves moves) {
    this.moves = moves;
  }

  /** Ends with {@link #close()}. */
  interface Lease extends AutoCloseable {
    @Override
    void close();
  }

  Lease hold(Attempt attempt) {
    TenantId organization = Tenants.current();
    ScheduledFuture<?> renewal =
        timer.scheduleAtFixedRate(
            () -> Tenants.in(organization, () -> renew(attempt)),
            SECONDS,
            SECONDS,
            TimeUnit.SECONDS);
    return () -> renewal.cancel(false);
  }

  /** An exception would end the schedule; three renewals may fail before the lease passes. */
  private void renew(Attempt attempt) {
    try {
      moves.renew(attempt);
    } catch (DataAccessException | TransactionException away) {
      log.warn("Report {}: the lease could not be renewed", attempt.report(), away);
    }
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}
