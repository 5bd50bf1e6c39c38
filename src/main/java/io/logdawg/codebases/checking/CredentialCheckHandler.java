package io.logdawg.codebases.checking;

import io.logdawg.codebases.credentials.CredentialChecks;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Safe to run twice, late, or for a credential that is gone: only what is due is checked. */
@Component
public class CredentialCheckHandler implements JobRequestHandler<CredentialCheck> {

  private final CredentialChecks checks;

  CredentialCheckHandler(CredentialChecks checks) {
    this.checks = checks;
  }

  @Override
  @Job(name = "Check of a credential", retries = 0)
  public void run(CredentialCheck check) {
    Tenants.in(
        new TenantId(check.organization()),
        () -> checks.runIfDue(new CredentialId(check.credential())));
  }
}
