package io.logdawg.codebases.checking;

import java.time.ZoneOffset;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each worker announces the round under the same name, so that there is one for all of them. */
@Component
@ConditionalOnBooleanProperty(name = "logdawg.worker.enabled", matchIfMissing = true)
class DailyRound {

  private static final String NAME = "daily-credential-checks";

  /** At night in Europe, off the full hour, when many others ask. */
  private static final String TIME = "17 3 * * *";

  private final JobRequestScheduler jobs;

  DailyRound(JobRequestScheduler jobs) {
    this.jobs = jobs;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    jobs.scheduleRecurrently(NAME, TIME, ZoneOffset.UTC, new DailyChecks());
  }
}
