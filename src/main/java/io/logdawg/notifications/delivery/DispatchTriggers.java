package io.logdawg.notifications.delivery;

import io.logdawg.database.Channel;
import io.logdawg.database.Listener;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Dispatches as soon as something is written down, and every ten seconds what is due by then or was
 * left behind.
 */
@Component
@ConditionalOnBooleanProperty(name = "logdawg.worker.enabled", matchIfMissing = true)
class DispatchTriggers implements Listener.Subscriber {

  private static final Logger log = LoggerFactory.getLogger(DispatchTriggers.class);

  private final Dispatch dispatch;
  private final Lookups lookups;
  private final Listener nodes;
  private final TaskScheduler scheduler;
  private final Clock clock;

  DispatchTriggers(
      Dispatch dispatch, Lookups lookups, Listener nodes, TaskScheduler scheduler, Clock clock) {
    this.dispatch = dispatch;
    this.lookups = lookups;
    this.nodes = nodes;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void listen() {
    nodes.subscribe(Channel.NOTIFICATIONS, this);
  }

  @Override
  public void announced(String organization) {
    TenantId tenant = new TenantId(UUID.fromString(organization));
    var _ = scheduler.schedule(() -> dispatch(tenant), clock.instant());
  }

  /** The next sweep finds it. */
  @Override
  public void missed() {}

  @Scheduled(fixedDelay = 10_000, initialDelay = 2_000)
  void sweep() {
    lookups.organizations().forEach(this::dispatch);
  }

  private void dispatch(TenantId organization) {
    try {
      Tenants.in(organization, dispatch::run);
    } catch (RuntimeException failed) {
      log.warn("Notifications of organization {} are late", organization, failed);
    }
  }
}
