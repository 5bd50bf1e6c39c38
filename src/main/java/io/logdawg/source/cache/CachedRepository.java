package io.logdawg.source.cache;

import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.GitRepository;
import io.logdawg.source.SourceTree;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Always asks the provider what a ref is, and so whether the credential is good; then remembers.
 */
record CachedRepository(GitRepository repository, RepositoryAnswers answers)
    implements GitRepository {

  @Override
  public RepositoryInfo describe() {
    return repository.describe();
  }

  /** Asked for once a push, so not worth remembering. */
  @Override
  public Optional<Comparison> compare(CommitId before, CommitId after) {
    return repository.compare(before, after);
  }

  @Override
  public SourceTree resolve(@Nullable String ref) {
    return new CachedTree(repository.resolve(ref), answers);
  }
}
