package io.logdawg.codebases.checking;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** One credential's check. Ids only, as in every job. */
public record CredentialCheck(UUID organization, UUID credential) implements JobRequest {

  @Override
  public Class<CredentialCheckHandler> getJobRequestHandler() {
    return CredentialCheckHandler.class;
  }

  /** JobRunr takes an id once; so asking twice on one day makes one job. */
  UUID idOn(LocalDate day) {
    return UUID.nameUUIDFromBytes((credential + "/" + day).getBytes(StandardCharsets.US_ASCII));
  }
}
