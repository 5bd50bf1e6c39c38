package io.logdawg.diagnosis.queue;

import io.logdawg.database.Channel;
import io.logdawg.database.Listener;
import java.time.Clock;
import java.time.Duration;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.JobSteward;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Makes this node look for work as soon as any node has enqueued some. JobRunr polls every 15 s;
 * its steward also looks when a worker falls idle, so telling it that one was busy and is idle
 * again is a request to look now.
 */
@Component
@ConditionalOnBooleanProperty(name = "logdawg.worker.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "logdawg.worker.wake-up", matchIfMissing = true)
class WakeUp implements Listener.Subscriber {

  /** A request is dropped while the steward is looking already, perhaps just too early. */
  private static final Duration SECOND_LOOK = Duration.ofMillis(250);

  private final BackgroundJobServer server;
  private final Listener nodes;
  private final TaskScheduler scheduler;
  private final Clock clock;

  WakeUp(BackgroundJobServer server, Listener nodes, TaskScheduler scheduler, Clock clock) {
    this.server = server;
    this.nodes = nodes;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void listen() {
    nodes.subscribe(Channel.QUEUE, this);
  }

  @Override
  public void announced(String payload) {
    look();
    var _ = scheduler.schedule(this::look, clock.instant().plus(SECOND_LOOK));
  }

  @Override
  public void missed() {
    look();
  }

  private void look() {
    if (server.isRunning()) {
      JobSteward steward = server.getJobSteward();
      steward.notifyThreadOccupied();
      steward.notifyThreadIdle();
    }
  }
}
