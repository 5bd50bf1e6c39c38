package io.logdawg.notifications.outbox;

import java.time.ZoneOffset;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each worker announces the round under the same name, so that there is one for all of them. */
@Component
@ConditionalOnBooleanProperty(name = "logdawg.worker.enabled", matchIfMissing = true)
class DailyNewsRound {

  private static final String NAME = "daily-notifications";

  /** When the working day begins in Europe, after the day's checks of credentials. */
  private static final String TIME = "23 6 * * *";

  private final JobRequestScheduler jobs;

  DailyNewsRound(JobRequestScheduler jobs) {
    this.jobs = jobs;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    jobs.scheduleRecurrently(NAME, TIME, ZoneOffset.UTC, new DailyNews());
  }
}
