package io.logdawg.codebases.credentials;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.input.Fields;
import io.logdawg.secrets.SecretStore;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.account.SecretState;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out plain secrets; within this room only, and for one diagnosis or check. */
@Component
@Transactional
public class CredentialVault {

  /** Lest each diagnosis writes. */
  private static final Duration NOT_EACH_TIME = Duration.ofHours(1);

  private final CredentialRows rows;
  private final SecretStore secrets;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CredentialVault(
      CredentialRows rows,
      SecretStore secrets,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.secrets = secrets;
    this.audit = audit;
    this.events = events;
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

  /**
   * Reads what was filled in, to be tried before it is kept.
   *
   * @throws FailureException Invalid, naming the field
   */
  public ProviderSecret read(NewCredential wanted) {
    return NewSecret.of(wanted, Fields.provider(wanted.provider()));
  }

  /** Notes that a provider has just let it read; a missing right may still be missed elsewhere. */
  public void accepted(CredentialId id) {
    rows.findById(id.value())
        .filter(row -> !(row.state() instanceof CredentialState.Lacking))
        .filter(row ->
            !(row.state() instanceof CredentialState.Accepted)
                || !row.isCheckedSince(clock.instant().minus(NOT_EACH_TIME)))
        .ifPresent(row -> note(row, new SecretState.Accepted(null)));
  }

  /** Notes that a provider has just refused it. */
  public void refused(CredentialId id) {
    rows.findById(id.value()).ifPresent(row -> note(row, new SecretState.Refused()));
  }

  private void note(CredentialRow row, SecretState told) {
    String before = row.state().id();
    row.told(told, clock.instant());
    if (!before.equals(row.state().id())) {
      audit.record(AuditAction.CREDENTIAL_CHECKED, row.id().toString(), row.toDetail());
      events.publishEvent(new CredentialStateChanged(row.id()));
    }
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
