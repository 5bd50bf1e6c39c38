package io.logdawg.organization.retention;

import java.time.ZoneOffset;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each worker announces the round under the same name, so that there is one for all of them. */
@Component
@ConditionalOnBooleanProperty(name = "logdawg.worker.enabled", matchIfMissing = true)
class RetentionRound {

  private static final String NAME = "retention";

  /** At night in Europe, apart from the credentials' checks. */
  private static final String TIME = "41 1 * * *";

  private final JobRequestScheduler jobs;

  RetentionRound(JobRequestScheduler jobs) {
    this.jobs = jobs;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    jobs.scheduleRecurrently(NAME, TIME, ZoneOffset.UTC, new RetentionJob());
  }
}
