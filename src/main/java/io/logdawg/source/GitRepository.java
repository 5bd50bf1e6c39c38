package io.logdawg.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One repository at its provider. Not for use by several threads at once. Each call may throw a
 * {@link io.logdawg.base.FailureException} with BadCredential, MissingPermission,
 * RepositoryMissing, RepositoryEmpty, RateLimited, ProviderUnavailable, UnexpectedAnswer or
 * RepositoryTooLarge.
 */
public interface GitRepository {

  /** Asks whether the credential may read it, and what it is. For the check before connecting. */
  RepositoryInfo describe();

  /**
   * Resolves a ref to the commit that everything else is then read at.
   *
   * @param ref a branch, tag, full or short (at least 7 digits) commit id; absent for the default
   *     branch's head
   * @throws io.logdawg.base.FailureException RefMissing too
   */
  SourceTree resolve(@Nullable String ref);

  /**
   * How one commit came to be another, after the second was resolved.
   *
   * @return empty where the first is not there any more, as after a forced push
   */
  Optional<Comparison> compare(CommitId before, CommitId after);

  /**
   * @param defaultBranch without {@code refs/heads/}
   * @param headCommit the default branch's head; absent in an empty repository
   */
  record RepositoryInfo(
      String defaultBranch, @Nullable CommitId headCommit, boolean isPrivate, boolean archived) {}
}
