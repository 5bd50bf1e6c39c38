package io.logdawg.diagnosis.queue;

import io.logdawg.reports.Attempt;
import io.logdawg.reports.ReportMoves;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Renews the leases of this node's attempts every five seconds, and ends those that take too long.
 */
@Component
class Leases {

  private static final Logger log = LoggerFactory.getLogger(Leases.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("leases").daemon().factory());
  private final ReportMoves moves;
  private final WorkerSettings settings;
  private final Clock clock;
  private final Duration pace;

  @Autowired
  Leases(ReportMoves moves, WorkerSettings settings, Clock clock) {
    this(moves, settings, clock, Duration.ofSeconds(5));
  }

  Leases(ReportMoves moves, WorkerSettings settings, Clock clock, Duration pace) {
    this.moves = moves;
    this.settings = settings;
    this.clock = clock;
    this.pace = pace;
  }

  /** For the calling thread, until {@link Lease#end()}. */
  Lease hold(Attempt attempt) {
    TenantId organization = Tenants.current();
    Lease lease = new Lease(attempt, clock.instant().plus(settings.timeLimit()));
    lease.renewedBy(
        timer.scheduleAtFixedRate(
            () -> Tenants.in(organization, () -> renew(lease)),
            pace.toMillis(),
            pace.toMillis(),
            TimeUnit.MILLISECONDS));
    return lease;
  }

  /** An exception would end the schedule; three renewals may fail before the lease passes. */
  private void renew(Lease lease) {
    Attempt attempt = lease.attempt();
    try {
      Instant now = clock.instant();
      if (now.isAfter(lease.deadline())) {
        lease.lose(Lease.End.OVERDUE);
      }
      if (now.isAfter(lease.deadline().plus(pace.multipliedBy(3)))) {
        // The thread waits for nothing that an interrupt could break off.
        moves.fail(attempt, settings.tookTooLong(), null);
      } else if (!moves.renew(attempt)) {
        lease.lose(Lease.End.LOST);
      }
    } catch (DataAccessException | TransactionException away) {
      log.warn("Report {}: the lease could not be renewed", attempt.report(), away);
    }
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}
