package io.logdawg.source.manners;

import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.GitRepository;
import io.logdawg.source.SourceTree;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repository whose trees, once listed, answer what they can where no request is left, rather than
 * fail. Before that a diagnosis has nothing to go on with.
 *
 * @see <a href="../../../../../../../docs/decisions/0037-a-budget-of-requests.md">0037</a>
 */
public record FrugalRepository(GitRepository repository) implements GitRepository {

  @Override
  public RepositoryInfo describe() {
    return repository.describe();
  }

  @Override
  public SourceTree resolve(@Nullable String ref) {
    return new FrugalTree(repository.resolve(ref));
  }

  @Override
  public Optional<Comparison> compare(CommitId before, CommitId after) {
    return repository.compare(before, after);
  }
}
