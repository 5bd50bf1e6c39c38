package io.logdawg.secrets.resealing;

import io.logdawg.secrets.SealedColumn;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.util.List;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Safe to run twice, at once on two nodes, or to be killed: what is left, the next one does. */
@Component
public class ResealJobHandler implements JobRequestHandler<ResealJob> {

  private static final Logger log = LoggerFactory.getLogger(ResealJobHandler.class);

  private final Lookups lookups;
  private final Resealing resealing;
  private final List<SealedColumn> columns;

  ResealJobHandler(Lookups lookups, Resealing resealing, List<SealedColumn> columns) {
    this.lookups = lookups;
    this.resealing = resealing;
    this.columns = columns;
  }

  @Override
  @Job(name = "Re-sealing after a rotation", retries = 0)
  public void run(ResealJob job) {
    for (TenantId organization : lookups.organizations()) {
      try {
        Tenants.in(organization, () -> renew(organization));
      } catch (RuntimeException failed) {
        log.warn("The secrets of organization {} are sealed anew later", organization, failed);
      }
    }
  }

  private void renew(TenantId organization) {
    for (SealedColumn column : columns) {
      int renewed = resealing.renew(column);
      if (renewed > 0) {
        log.info("Sealed {} {} of organization {} anew", renewed, column, organization);
      }
    }
  }
}
