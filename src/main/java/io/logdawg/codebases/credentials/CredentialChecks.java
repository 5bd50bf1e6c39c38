package io.logdawg.codebases.credentials;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.secrets.SecretStore;
import io.logdawg.source.GitProviders;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.account.SecretState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks providers what they think of the bound organization's credentials. No transaction is held
 * meanwhile.
 */
@Component
public class CredentialChecks {

  private static final Logger log = LoggerFactory.getLogger(CredentialChecks.class);

  /** Less than a day, so that a daily check that comes a little early still checks. */
  private static final Duration FRESH = Duration.ofHours(20);

  private final CredentialRows rows;
  private final SecretStore secrets;
  private final GitProviders providers;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CredentialChecks(
      CredentialRows rows,
      SecretStore secrets,
      GitProviders providers,
      Audit audit,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.secrets = secrets;
    this.providers = providers;
    this.audit = audit;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** Those that have not been checked for a day. */
  public List<CredentialId> due() {
    Instant since = clock.instant().minus(FRESH);
    return transaction.execute(_ ->
        rows.findAllByOrderByName().stream()
            .filter(row -> !row.isCheckedSince(since))
            .map(CredentialRow::id)
            .toList());
  }

  /** Checks one that is still {@link #due}; a provider that does not answer is asked tomorrow. */
  public void runIfDue(CredentialId id) {
    if (due().contains(id)) {
      try {
        run(id);
      } catch (FailureException e) {
        log.info("Credential {} could not be checked: {}", id, e.failure().sentence());
      }
    }
  }

  /**
   * The account behind a credential; empty where the provider tells nothing without a repository.
   *
   * @throws FailureException NotFound
   */
  public Optional<ProviderAccount> account(CredentialId id) {
    return transaction.execute(_ -> {
      CredentialRow row = row(id);
      ProviderSecret secret = SecretForm.read(secrets.open(id.value(), row.sealed()));
      String api = row.apiUrl() != null ? row.apiUrl() : rows.baseUrl(id.value()).orElse(null);
      return providers.account(row.provider(), secret, api);
    });
  }

  /**
   * @return what the provider said; what was known before where it says nothing
   * @throws FailureException NotFound; what keeps the provider from answering
   */
  CredentialState run(CredentialId id) {
    Optional<SecretState> told = account(id).map(ProviderAccount::inspect);
    return transaction.execute(_ -> {
      CredentialRow row = row(id);
      told.ifPresent(state -> {
        String before = row.state().id();
        row.told(state, clock.instant());
        if (!before.equals(row.state().id())) {
          audit.record(AuditAction.CREDENTIAL_CHECKED, id.toString(), row.toDetail());
          events.publishEvent(new CredentialStateChanged(id));
        }
      });
      return row.state();
    });
  }

  /**
   * Tries a secret that is not kept yet; empty where nobody can be asked, or nobody answers.
   *
   * @throws FailureException BadCredential, where the provider refuses it; Invalid or
   *     AddressRefused, naming {@code api_url}
   */
  Optional<SecretState> tryOut(ProviderKind kind, ProviderSecret secret, @Nullable String api) {
    Optional<ProviderAccount> account = providers.account(kind, secret, api);
    Optional<SecretState> told;
    try {
      told = account.map(ProviderAccount::inspect);
    } catch (FailureException e) {
      return switch (e.failure()) {
        case Failure.ProviderUnavailable _, Failure.RateLimited _ -> Optional.empty();
        default -> throw e;
      };
    }
    if (told.filter(SecretState.Refused.class::isInstance).isPresent()) {
      throw new FailureException(new Failure.BadCredential(kind.label()));
    }
    return told;
  }

  private CredentialRow row(CredentialId id) {
    return rows.findById(id.value())
        .orElseThrow(() -> new FailureException(new Failure.NotFound("credential")));
  }
}
