package io.logdawg.notifications.delivery;

import io.logdawg.notifications.ChannelId;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Whether there is anything to do, the rows say; so a job may run twice, late, or for nothing. */
@Component
public class DeliveryJobHandler implements JobRequestHandler<DeliveryJob> {

  private final DeliveryRound round;
  private final Dispatch dispatch;

  DeliveryJobHandler(DeliveryRound round, Dispatch dispatch) {
    this.round = round;
    this.dispatch = dispatch;
  }

  /** What came in while the last delivery was under way has a round of its own. */
  @Override
  @Job(name = "Notifications", retries = 0)
  public void run(DeliveryJob job) {
    Tenants.in(
        new TenantId(job.organization()),
        () -> {
          round.run(new ChannelId(job.channel()));
          dispatch.run();
        });
  }
}
