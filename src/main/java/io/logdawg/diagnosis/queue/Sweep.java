package io.logdawg.diagnosis.queue;

import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every ten seconds, organization by organization: brings back what a dead process left behind, and
 * lets in what has waited long enough. Each node sweeps; asking twice for a job makes one.
 */
@Component
class Sweep {

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private final Lookups lookups;
  private final DiagnosisQueue queue;

  Sweep(Lookups lookups, DiagnosisQueue queue) {
    this.lookups = lookups;
    this.queue = queue;
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
            });
      } catch (RuntimeException failed) {
        log.warn("The sweep of organization {} failed; it is repeated", organization, failed);
      }
    }
  }
}
