package io.logdawg.organization.retention;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what the bound organization does not want to keep, a batch at a time, each a transaction
 * with its entry in the audit log. Killed anywhere, the next round goes on where this one stopped.
 */
@Component
class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /** A report may be megabytes, and is locked until its batch is done. */
  private static final int REPORTS = 100;

  private static final int ENTRIES = 5_000;

  private final RetentionSettings settings;
  private final RetentionRows rows;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Retention(
      RetentionSettings settings,
      RetentionRows rows,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.settings = settings;
    this.rows = rows;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  void run() {
    RetentionRules rules = transaction.execute(_ -> settings.get());
    if (rules.reportDays() instanceof Integer days) {
      Instant oldest = ago(days);
      retire(
          "not seen for %d days".formatted(days), () -> rows.deleteNotSeenSince(oldest, REPORTS));
    }
    if (rules.mostReports() instanceof Integer most) {
      retire("more than %d".formatted(most), () -> deleteBeyond(most));
    }
    Instant oldest = ago(rules.auditDays());
    int trimmed = batches(() -> rows.trimAudit(oldest, ENTRIES));
    if (trimmed > 0) {
      log.info("Deleted {} old audit entries of organization {}", trimmed, Tenants.current());
    }
  }

  private void retire(String rule, IntSupplier batch) {
    int retired =
        batches(() -> {
          int count = batch.getAsInt();
          if (count > 0) {
            audit.record(
                AuditAction.REPORTS_RETIRED,
                Tenants.current().toString(),
                Map.of("count", Integer.toString(count), "rule", rule));
          }
          return count;
        });
    if (retired > 0) {
      log.info("Deleted {} reports of organization {}: {}", retired, Tenants.current(), rule);
    }
  }

  /** Counted in the batch's own transaction: reports come and go meanwhile. */
  private int deleteBeyond(int most) {
    long beyond = rows.countFinished() - most;
    return beyond > 0 ? rows.deleteOldest((int) Math.min(beyond, REPORTS)) : 0;
  }

  private int batches(IntSupplier batch) {
    int all = 0;
    int done;
    do {
      done = transaction.execute(_ -> batch.getAsInt());
      all += done;
    } while (done > 0);
    return all;
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
