package io.logdawg.notifications.outbox;

import org.jobrunr.jobs.lambdas.JobRequest;

/** The day's round over all organizations. */
public record DailyNews() implements JobRequest {

  @Override
  public Class<DailyNewsHandler> getJobRequestHandler() {
    return DailyNewsHandler.class;
  }
}
