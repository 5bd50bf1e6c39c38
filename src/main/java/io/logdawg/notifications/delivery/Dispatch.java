package io.logdawg.notifications.delivery;

import io.logdawg.database.Channel;
import io.logdawg.database.Listener;
import io.logdawg.notifications.ChannelId;
import io.logdawg.tenancy.Tenants;
import java.util.List;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.springframework.stereotype.Component;

/**
 * Enqueues a job for each of the bound organization's channels that has something due. JobRunr
 * commits by itself, so the row says first that it is queued; a process that dies in between leaves
 * a row that is admitted again.
 */
@Component
class Dispatch {

  private final DeliveryRows rows;
  private final JobRequestScheduler jobs;
  private final Listener nodes;

  Dispatch(DeliveryRows rows, JobRequestScheduler jobs, Listener nodes) {
    this.rows = rows;
    this.jobs = jobs;
    this.nodes = nodes;
  }

  void run() {
    List<ChannelId> channels = rows.admit();
    channels.forEach(
        channel -> jobs.enqueue(new DeliveryJob(Tenants.current().value(), channel.value())));
    if (!channels.isEmpty()) {
      nodes.announce(Channel.QUEUE, "");
    }
  }
}
