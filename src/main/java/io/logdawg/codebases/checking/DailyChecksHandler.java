package io.logdawg.codebases.checking;

import io.logdawg.codebases.credentials.CredentialChecks;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Plans a check for each credential that is due, one every two seconds with some jitter. */
@Component
public class DailyChecksHandler implements JobRequestHandler<DailyChecks> {

  private static final Logger log = LoggerFactory.getLogger(DailyChecksHandler.class);

  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final Lookups lookups;
  private final CredentialChecks checks;
  private final JobRequestScheduler jobs;
  private final Clock clock;

  DailyChecksHandler(
      Lookups lookups, CredentialChecks checks, JobRequestScheduler jobs, Clock clock) {
    this.lookups = lookups;
    this.checks = checks;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  @Job(name = "Daily checks of credentials", retries = 0)
  public void run(DailyChecks round) {
    Instant next = clock.instant();
    for (TenantId organization : lookups.organizations()) {
      try {
        for (CredentialId credential : due(organization)) {
          next = next.plus(BETWEEN);
          plan(new CredentialCheck(organization.value(), credential.value()), next);
        }
      } catch (RuntimeException failed) {
        log.warn("The credentials of organization {} are not checked today", organization, failed);
      }
    }
  }

  private List<CredentialId> due(TenantId organization) {
    return Tenants.in(organization, checks::due);
  }

  private void plan(CredentialCheck check, Instant time) {
    long jitter = ThreadLocalRandom.current().nextLong(BETWEEN.toMillis());
    jobs.schedule(
        check.idOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
        time.plusMillis(jitter),
        check);
  }
}
