package io.logdawg.codebases;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.codebases.credentials.CredentialVault;
import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.GitRepository;
import io.logdawg.source.SourceTree;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes at the credential what a provider made of it, as a repository is read with it. */
record NotingRepository(GitRepository repository, CredentialId credential, CredentialVault vault)
    implements GitRepository {

  @Override
  public RepositoryInfo describe() {
    return noting(repository::describe);
  }

  @Override
  public SourceTree resolve(@Nullable String ref) {
    return noting(() -> repository.resolve(ref));
  }

  @Override
  public Optional<Comparison> compare(CommitId before, CommitId after) {
    return noting(() -> repository.compare(before, after));
  }

  private <T> T noting(Supplier<T> read) {
    try {
      T answer = read.get();
      vault.accepted(credential);
      return answer;
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.BadCredential) {
        vault.refused(credential);
      }
      throw e;
    }
  }
}
