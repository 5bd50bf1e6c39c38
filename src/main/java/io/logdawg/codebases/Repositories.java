package io.logdawg.codebases;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.audit.Changes;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.codebases.credentials.CredentialChecks;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.codebases.credentials.CredentialVault;
import io.logdawg.codebases.credentials.NewCredential;
import io.logdawg.codebases.input.Fields;
import io.logdawg.codebases.input.Refused;
import io.logdawg.localisation.PathMappings;
import io.logdawg.security.ForAdmins;
import io.logdawg.security.ForViewers;
import io.logdawg.source.account.AccountRepositories;
import io.logdawg.source.account.ProviderAccount;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The organization's connected repositories. */
@Service
public class Repositories {

  private static final Failure CONNECTED_ALREADY =
      new Failure.Conflict("This repository is connected already.");
  private static final Map<String, Failure> REFUSALS =
      Map.of(
          RepositoryRow.URL_KEY,
          CONNECTED_ALREADY,
          RepositoryRow.CREDENTIAL_KEY,
          new Failure.NotFound("credential"));

  private final RepositoryRows rows;
  private final RepositoryDoor door;
  private final CredentialVault credentials;
  private final CredentialChecks checks;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Repositories(
      RepositoryRows rows,
      RepositoryDoor door,
      CredentialVault credentials,
      CredentialChecks checks,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.door = door;
    this.credentials = credentials;
    this.checks = checks;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @ForViewers
  @Transactional(readOnly = true)
  public List<ConnectedRepository> list() {
    return rows.findAllByOrderByOwnerAscNameAsc().stream()
        .map(RepositoryRow::toRepository)
        .toList();
  }

  /**
   * @throws FailureException NotFound
   */
  @ForViewers
  @Transactional(readOnly = true)
  public ConnectedRepository get(RepositoryId id) {
    return row(id).toRepository();
  }

  /**
   * Asks the provider about a repository that may be connected, with the chosen credential.
   *
   * @throws FailureException Invalid or AddressRefused, naming the field; what the provider says
   */
  @ForAdmins
  public RepositoryCheck check(NewRepository wanted) {
    return door.check(new RepositoryId(Ids.next()), wanted);
  }

  /**
   * Checks as {@link #check}, with a secret that is not kept.
   *
   * @param url of a repository at the credential's provider
   */
  @ForAdmins
  public RepositoryCheck check(NewCredential unsaved, String url) {
    return door.check(
        new RepositoryId(Ids.next()),
        new NewRepository(unsaved.provider(), url, unsaved.apiUrl(), null, null),
        credentials.read(unsaved));
  }

  /**
   * The repositories that a credential sees, for choosing one; empty where its provider tells none.
   *
   * @throws FailureException NotFound; what the provider says
   */
  @ForAdmins
  public AccountRepositories choices(CredentialId id) {
    return checks
        .account(id)
        .map(ProviderAccount::repositories)
        .orElse(new AccountRepositories(List.of(), true));
  }

  /**
   * Checks as {@link #check}, then keeps it.
   *
   * @throws FailureException Conflict where this address is connected already
   */
  @ForAdmins
  public ConnectedRepository connect(NewRepository wanted) {
    RepositoryId id = new RepositoryId(Ids.next());
    RepositoryCheck check = door.check(id, wanted);
    return transaction.execute(_ -> {
      if (rows.existsByUrlIgnoreCase(check.address().url().toString())) {
        throw new FailureException(CONNECTED_ALREADY);
      }
      RepositoryRow row =
          new RepositoryRow(
              id,
              check.address(),
              check.defaultBranch(),
              wanted.credentialId(),
              check.headCommit(),
              clock.instant());
      Refused.as(REFUSALS, () -> rows.saveAndFlush(row));
      audit.record(AuditAction.REPOSITORY_CONNECTED, id.toString(), row.toDetail());
      return row.toRepository();
    });
  }

  /**
   * Changes how a repository is read; the address stays.
   *
   * @throws FailureException NotFound of the repository or the credential; Invalid where the
   *     credential is for another provider
   */
  @ForAdmins
  @Transactional
  public ConnectedRepository update(
      RepositoryId id,
      @Nullable CredentialId credential,
      String defaultBranch,
      PathMappings mappings) {
    RepositoryRow row = row(id);
    Map<String, String> before = row.toDetail();
    if (credential != null) {
      credentials.require(credential, row.toRepository().address().provider());
    }
    row.change(credential, Fields.text("default_branch", defaultBranch, 250), mappings);
    Refused.as(
        REFUSALS,
        () -> {
          rows.flush();
          return row;
        });
    audit.record(AuditAction.REPOSITORY_CHANGED, id.toString(), Changes.of(before, row.toDetail()));
    return row.toRepository();
  }

  /**
   * Says whether the log of a known error is an occurrence of its report, and no diagnosis of its
   * own.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  @Transactional
  public ConnectedRepository countRepeats(RepositoryId id, boolean wanted) {
    RepositoryRow row = row(id);
    row.countRepeats(wanted);
    audit.record(
        AuditAction.REPOSITORY_COUNTING_REPEATS,
        id.toString(),
        Map.of("name", row.toRepository().fullName(), "wanted", wanted ? "on" : "off"));
    return row.toRepository();
  }

  /** How many reports go with a repository when it is disconnected. */
  @ForViewers
  @Transactional(readOnly = true)
  public long reportCount(RepositoryId id) {
    return rows.countReports(id.value());
  }

  /** Forgets a repository, its reports with it. */
  @ForAdmins
  @Transactional
  public void disconnect(RepositoryId id) {
    RepositoryRow row = row(id);
    Map<String, String> detail = new TreeMap<>(row.toDetail());
    detail.put("reports", Long.toString(rows.countReports(id.value())));
    rows.delete(row);
    audit.record(AuditAction.REPOSITORY_DISCONNECTED, id.toString(), detail);
  }

  /** As it is now, and what was different before. */
  private RepositoryRow row(RepositoryId id) {
    return rows.findById(id.value())
        .orElseThrow(() -> new FailureException(new Failure.NotFound("repository")));
  }
}
