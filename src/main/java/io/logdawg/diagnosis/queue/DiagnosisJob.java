package io.logdawg.diagnosis.queue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Ids only: whatever else a job needs stands in rows that row security guards. */
public record DiagnosisJob(UUID organization, UUID report) implements JobRequest {

  @Override
  public Class<DiagnosisJobHandler> getJobRequestHandler() {
    return DiagnosisJobHandler.class;
  }

  /**
   * JobRunr ignores an id that it has seen, in whatever state, so each attempt at a report has a
   * job id of its own, and asking twice for the same attempt makes one job.
   */
  UUID id(int attempt) {
    return UUID.nameUUIDFromBytes((report + "/" + attempt).getBytes(StandardCharsets.US_ASCII));
  }
}
