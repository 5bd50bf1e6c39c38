package io.logdawg.diagnosis.queue;

import io.logdawg.reports.triage.Comebacks;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every ten seconds, organization by organization: brings back what a dead process left behind, and
 * lets in what has waited long enough, and opens what was ignored until now. Each node sweeps;
 * asking twice for a job makes one.
 */
@Component
class Sweep {

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private final Lookups lookups;
  private final DiagnosisQueue queue;
  private final Comebacks comebacks;

  Sweep(Lookups lookups, DiagnosisQueue queue, Comebacks comebacks) {
    this.lookups = lookups;
    this.queue = queue;
    this.comebacks = comebacks;
  }

  @Scheduled(fixedDelay = 10_000, initialDelay = 1_000)
  void run() {
    for (TenantId organization : lookups.organizations()) {
      try {
        Tenants.in(
            organization,
            () -> {
              queue.recover();
              queue.admit();
              comebacks.wake();
            });
      } catch (RuntimeException failed) {
        log.warn("The sweep of organization {} failed; it is repeated", organization, failed);
      }
    }
  }
}
