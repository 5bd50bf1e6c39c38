package io.logdawg.codebases;

import io.logdawg.base.FailureException;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.codebases.credentials.CredentialVault;
import io.logdawg.codebases.input.Fields;
import io.logdawg.source.CommitId;
import io.logdawg.source.GitProviders;
import io.logdawg.source.GitRepository;
import io.logdawg.source.GitRepository.RepositoryInfo;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.hooks.HookTarget;
import io.logdawg.source.hooks.PushHooks;
import io.logdawg.source.issues.Issue;
import io.logdawg.source.issues.IssueTrackers;
import io.logdawg.source.issues.NewIssue;
import io.logdawg.source.issues.PreparedIssue;
import io.logdawg.tenancy.Tenants;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens repositories with their credentials: the one place where an opened secret meets an address.
 * No transaction is held while a provider is asked.
 */
@Component
public class RepositoryDoor {

  private final RepositoryRows rows;
  private final CredentialVault credentials;
  private final GitProviders providers;
  private final PushHooks hooks;
  private final IssueTrackers issues;

  RepositoryDoor(
      RepositoryRows rows,
      CredentialVault credentials,
      GitProviders providers,
      PushHooks hooks,
      IssueTrackers issues) {
    this.rows = rows;
    this.credentials = credentials;
    this.providers = providers;
    this.hooks = hooks;
    this.issues = issues;
  }

  /** Opens a connected repository for a diagnosis. */
  public GitRepository open(ConnectedRepository repository) {
    GitRepository opened = open(repository.id(), repository.address(), secret(repository));
    CredentialId credential = repository.credentialId();
    return credential == null ? opened : new NotingRepository(opened, credential, credentials);
  }

  /** Has the provider report pushes; as {@link PushHooks#register}. */
  public void reportPushes(ConnectedRepository repository, HookTarget target) {
    hooks.register(access(repository), target);
  }

  /** Looks for an issue that may have been written; as {@link IssueTrackers#find}. */
  public Optional<Issue> findIssue(ConnectedRepository repository, UUID mark, Instant since) {
    return issues.find(access(repository), mark, since);
  }

  /** Makes an issue ready to be sent; as {@link IssueTrackers#prepare}. */
  public PreparedIssue prepareIssue(ConnectedRepository repository, NewIssue issue) {
    return issues.prepare(access(repository), issue);
  }

  private RepositoryAccess access(ConnectedRepository repository) {
    return new RepositoryAccess(
        Tenants.current(), repository.id().value(), repository.address(), secret(repository));
  }

  private @Nullable ProviderSecret secret(ConnectedRepository repository) {
    CredentialId credential = repository.credentialId();
    return credential == null
        ? null
        : credentials.open(credential, repository.address().provider());
  }

  /**
   * Finds the repository that a sender means.
   *
   * @param named {@code owner/name}, an id, or absent where there is exactly one
   * @throws FailureException NotFound, or Invalid naming {@code repository}
   */
  @Transactional(readOnly = true)
  public ConnectedRepository find(@Nullable String named) {
    return RepositoryName.find(named, rows).toRepository();
  }

  /** Notes the default branch's head, as a diagnosis has just seen it. */
  @Transactional
  public void sawHead(RepositoryId id, CommitId head) {
    rows.findById(id.value()).ifPresent(row -> row.sawHead(head.value()));
  }

  RepositoryCheck check(RepositoryId id, NewRepository wanted) {
    CredentialId credential = wanted.credentialId();
    if (credential == null) {
      return check(id, wanted, null);
    }
    ProviderKind provider = Fields.provider(wanted.provider());
    RepositoryCheck check = check(id, wanted, credentials.open(credential, provider));
    credentials.accepted(credential);
    return check;
  }

  RepositoryCheck check(RepositoryId id, NewRepository wanted, @Nullable ProviderSecret secret) {
    ProviderKind provider = Fields.provider(wanted.provider());
    String url = Fields.text("url", wanted.url(), 2_000);
    RepositoryAddress address = providers.parse(provider, url, wanted.apiUrl());
    RepositoryInfo info = open(id, address, secret).describe();
    String branch = wanted.defaultBranch();
    if (branch != null && !branch.isBlank()) {
      open(id, address, secret).resolve(Fields.text("default_branch", branch, 250));
    }
    CommitId head = info.headCommit();
    return new RepositoryCheck(
        address,
        branch == null || branch.isBlank() ? info.defaultBranch() : branch.strip(),
        head == null ? null : head.value(),
        info.isPrivate(),
        info.archived());
  }

  private GitRepository open(
      RepositoryId id, RepositoryAddress address, @Nullable ProviderSecret secret) {
    return providers.open(new RepositoryAccess(Tenants.current(), id.value(), address, secret));
  }
}
