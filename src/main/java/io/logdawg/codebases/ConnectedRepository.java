package io.logdawg.codebases;

import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.localisation.PathMappings;
import io.logdawg.source.RepositoryAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repository that the organization has connected.
 *
 * @param headCommit the default branch's head when it was last seen; absent while it is empty
 * @param countsRepeats whether the log of a known error is an occurrence of its report, and no
 *     diagnosis of its own
 */
public record ConnectedRepository(
    RepositoryId id,
    RepositoryAddress address,
    String defaultBranch,
    @Nullable CredentialId credentialId,
    @Nullable String headCommit,
    PathMappings pathMappings,
    boolean countsRepeats,
    Instant createdAt) {

  public String fullName() {
    return address.fullName();
  }

  /** Whether it is the shop that comes with Log Dawg, which its sample logs are about. */
  public boolean isSample() {
    return "sample".equals(address.url().getScheme());
  }
}
