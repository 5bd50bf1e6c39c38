package io.logdawg.organization.retention;

import org.jobrunr.jobs.lambdas.JobRequest;

/** A round over all organizations. */
public record RetentionJob() implements JobRequest {

  @Override
  public Class<RetentionJobHandler> getJobRequestHandler() {
    return RetentionJobHandler.class;
  }
}
