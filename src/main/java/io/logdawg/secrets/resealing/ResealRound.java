package io.logdawg.secrets.resealing;

import java.time.ZoneOffset;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each worker announces the round under the same name, so that there is one for all of them. */
@Component
@ConditionalOnBooleanProperty(name = "logdawg.worker.enabled", matchIfMissing = true)
class ResealRound {

  private static final String NAME = "re-sealing";

  /** Two small queries an organization, and nothing to write unless the key was rotated. */
  private static final String EVERY_TEN_MINUTES = "4/10 * * * *";

  private final JobRequestScheduler jobs;

  ResealRound(JobRequestScheduler jobs) {
    this.jobs = jobs;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    jobs.scheduleRecurrently(NAME, EVERY_TEN_MINUTES, ZoneOffset.UTC, new ResealJob());
  }
}
