package io.logdawg.notifications.delivery;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** What waits for one channel. Ids only: whatever else is needed stands in guarded rows. */
public record DeliveryJob(UUID organization, UUID channel) implements JobRequest {

  @Override
  public Class<DeliveryJobHandler> getJobRequestHandler() {
    return DeliveryJobHandler.class;
  }
}
