package io.logdawg.codebases.credentials;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.codebases.input.Fields;
import io.logdawg.codebases.input.Refused;
import io.logdawg.secrets.SecretStore;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForAdmins;
import io.logdawg.security.ForViewers;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.account.SecretState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The organization's secrets for its providers, kept sealed. */
@NamedInterface("credentials")
@Service
public class Credentials {

  private static final Failure NAME_TAKEN =
      new Failure.Conflict("There already is a credential of this name. Choose another.");
  private static final Failure IN_USE =
      new Failure.Conflict(
          "Repositories still use this credential. Give them another, or remove them first.");

  private final CredentialRows rows;
  private final SecretStore secrets;
  private final CredentialChecks checks;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final CurrentCaller current;
  private final Clock clock;

  Credentials(
      CredentialRows rows,
      SecretStore secrets,
      CredentialChecks checks,
      TransactionTemplate transaction,
      Audit audit,
      CurrentCaller current,
      Clock clock) {
    this.rows = rows;
    this.secrets = secrets;
    this.checks = checks;
    this.transaction = transaction;
    this.audit = audit;
    this.current = current;
    this.clock = clock;
  }

  @ForViewers
  @Transactional(readOnly = true)
  public List<Credential> list() {
    Map<UUID, Integer> uses =
        rows.countUses().stream()
            .collect(
                Collectors.toMap(
                    CredentialRows.Use::getCredentialId, CredentialRows.Use::getRepositories));
    return rows.findAllByOrderByName().stream()
        .map(row -> row.toCredential(uses.getOrDefault(row.id().value(), 0)))
        .toList();
  }

  /**
   * Asks the provider first, and keeps nothing that it refuses. Where it cannot be asked just now,
   * the credential is kept untried.
   *
   * @throws FailureException Invalid or AddressRefused, naming the field; Conflict where the name
   *     is taken; BadCredential
   */
  @ForAdmins
  public Credential add(NewCredential wanted) {
    String name = Fields.text("name", wanted.name(), 100);
    ProviderKind provider = Fields.provider(wanted.provider());
    ProviderSecret secret = NewSecret.of(wanted, provider);
    String given = wanted.apiUrl();
    String api = given == null || given.isBlank() ? null : Fields.text("api_url", given, 500);
    Instant expires = wanted.expiresAt();
    if (expires != null && !expires.isAfter(clock.instant())) {
      throw new FailureException(new Failure.Invalid("expires_at", "must be in the future"));
    }
    Optional<SecretState> told = checks.tryOut(provider, secret, api);
    return transaction.execute(_ -> {
      if (rows.existsByNameIgnoreCase(name)) {
        throw new FailureException(NAME_TAKEN);
      }
      CredentialId id = new CredentialId(Ids.next());
      CredentialRow row =
          new CredentialRow(
              id,
              name,
              provider,
              secrets.seal(id.value(), SecretForm.write(secret)),
              SecretForm.hint(secret),
              api,
              expires,
              current.memberId(),
              clock.instant());
      told.ifPresent(state -> row.told(state, clock.instant()));
      Refused.as(Map.of("credentials_org_id_name_key", NAME_TAKEN), () -> rows.saveAndFlush(row));
      audit.record(AuditAction.CREDENTIAL_ADDED, id.toString(), row.toDetail());
      return row.toCredential(0);
    });
  }

  /**
   * Asks the provider about it now.
   *
   * @throws FailureException NotFound; what keeps the provider from answering
   */
  @ForAdmins
  public CredentialState check(CredentialId id) {
    return checks.run(id);
  }

  /**
   * @throws FailureException NotFound; Conflict while a repository uses it
   */
  @ForAdmins
  @Transactional
  public void delete(CredentialId id) {
    CredentialRow row = row(id);
    if (rows.isUsed(id.value())) {
      throw new FailureException(IN_USE);
    }
    Refused.as(
        Map.of(CredentialRow.USE_KEY, IN_USE),
        () -> {
          rows.delete(row);
          rows.flush();
          return row;
        });
    audit.record(AuditAction.CREDENTIAL_DELETED, id.toString(), row.toDetail());
  }

  private CredentialRow row(CredentialId id) {
    return rows.findById(id.value())
        .orElseThrow(() -> new FailureException(new Failure.NotFound("credential")));
  }
}
