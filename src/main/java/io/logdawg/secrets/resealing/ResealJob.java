package io.logdawg.secrets.resealing;

import org.jobrunr.jobs.lambdas.JobRequest;

/** A round over all organizations. */
public record ResealJob() implements JobRequest {

  @Override
  public Class<ResealJobHandler> getJobRequestHandler() {
    return ResealJobHandler.class;
  }
}
