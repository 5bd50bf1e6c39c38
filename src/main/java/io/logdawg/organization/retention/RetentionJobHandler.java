package io.logdawg.organization.retention;

import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Safe to run twice, at once on two nodes, or to be killed: what is left, the next one does. */
@Component
public class RetentionJobHandler implements JobRequestHandler<RetentionJob> {

  private static final Logger log = LoggerFactory.getLogger(RetentionJobHandler.class);

  private final Lookups lookups;
  private final Retention retention;

  RetentionJobHandler(Lookups lookups, Retention retention) {
    this.lookups = lookups;
    this.retention = retention;
  }

  @Override
  @Job(name = "Retention", retries = 0)
  public void run(RetentionJob job) {
    for (TenantId organization : lookups.organizations()) {
      try {
        Tenants.in(organization, retention::run);
      } catch (RuntimeException failed) {
        log.warn("Old reports of organization {} are deleted tomorrow", organization, failed);
      }
    }
  }
}
