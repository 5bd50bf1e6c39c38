package io.logdawg.codebases.credentials;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.secrets.SecretStore;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.ProviderSecret;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out plain secrets; within this room only, and for one diagnosis or check. */
@Component
@Transactional
public class CredentialVault {

  private final CredentialRows rows;
  private final SecretStore secrets;
  private final Clock clock;

  CredentialVault(CredentialRows rows, SecretStore secrets, Clock clock) {
    this.rows = rows;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * The plain secret, for the length of one diagnosis or check.
   *
   * @throws FailureException NotFound; Invalid where it is for another kind of provider
   */
  @Transactional(readOnly = true)
  public ProviderSecret open(CredentialId id, ProviderKind provider) {
    return SecretForm.read(secrets.open(id.value(), fitting(id, provider).sealed()));
  }

  /**
   * @throws FailureException NotFound; Invalid where it is for another kind of provider
   */
  @Transactional(readOnly = true)
  public void require(CredentialId id, ProviderKind provider) {
    fitting(id, provider);
  }

  /** Notes that a provider has just accepted it. */
  public void accepted(CredentialId id) {
    rows.findById(id.value()).ifPresent(row -> row.accepted(clock.instant()));
  }

  private CredentialRow fitting(CredentialId id, ProviderKind provider) {
    CredentialRow row =
        rows.findById(id.value())
            .orElseThrow(() -> new FailureException(new Failure.NotFound("credential")));
    if (row.provider() != provider) {
      throw new FailureException(
          new Failure.Invalid(
              "credential_id", "is a credential for " + row.provider().label() + ", not this one"));
    }
    return row;
  }
}
