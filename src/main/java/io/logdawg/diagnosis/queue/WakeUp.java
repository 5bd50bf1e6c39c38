package io.logdawg.diagnosis.queue;

import io.logdawg.database.Channel;
import io.logdawg.database.Listener;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.JobSteward;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes this node look for work as soon as any node has enqueued some. JobRunr polls every 15 s;
 * its steward also looks when a worker falls idle, so telling it that one was busy and is idle
 * again is a request to look now.
 */
@Component
@ConditionalOnProperty(name = "logdawg.worker.enabled", matchIfMissing = true)
class WakeUp {

  private final BackgroundJobServer server;
  private final Listener nodes;

  WakeUp(BackgroundJobServer server, Listener nodes) {
    this.server = server;
    this.nodes = nodes;
  }

  @EventListener(ApplicationReadyEvent.class)
  void listen() {
    nodes.subscribe(
        Channel.QUEUE,
        new Listener.Subscriber() {
          @Override
          public void announced(String payload) {
            look();
          }

          @Override
          public void missed() {
            look();
          }
        });
  }

  private void look() {
    if (server.isRunning()) {
      JobSteward steward = server.getJobSteward();
      steward.notifyThreadOccupied();
      steward.notifyThreadIdle();
    }
  }
}
