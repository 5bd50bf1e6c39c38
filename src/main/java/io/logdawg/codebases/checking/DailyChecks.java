package io.logdawg.codebases.checking;

import org.jobrunr.jobs.lambdas.JobRequest;

/** The day's round over all organizations. */
public record DailyChecks() implements JobRequest {

  @Override
  public Class<DailyChecksHandler> getJobRequestHandler() {
    return DailyChecksHandler.class;
  }
}
