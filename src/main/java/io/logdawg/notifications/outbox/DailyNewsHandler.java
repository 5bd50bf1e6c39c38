package io.logdawg.notifications.outbox;

import io.logdawg.notifications.delivery.DeliveryList;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells of credentials whose end is near, and forgets deliveries that are long over. Safe to run
 * twice or to be killed: what is left, the next one does.
 */
@Component
public class DailyNewsHandler implements JobRequestHandler<DailyNews> {

  private static final Logger log = LoggerFactory.getLogger(DailyNewsHandler.class);

  /** As long as deliveries that came in. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Lookups lookups;
  private final CredentialNews credentials;
  private final DeliveryList deliveries;
  private final Clock clock;

  DailyNewsHandler(
      Lookups lookups, CredentialNews credentials, DeliveryList deliveries, Clock clock) {
    this.lookups = lookups;
    this.credentials = credentials;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  @Job(name = "Daily notifications", retries = 0)
  public void run(DailyNews round) {
    for (TenantId organization : lookups.organizations()) {
      try {
        Tenants.in(
            organization,
            () -> {
              credentials.tellOfEnds();
              deliveries.forgetFinishedBefore(clock.instant().minus(KEPT));
            });
      } catch (RuntimeException failed) {
        log.warn("The day's notifications of organization {} fail", organization, failed);
      }
    }
  }
}
