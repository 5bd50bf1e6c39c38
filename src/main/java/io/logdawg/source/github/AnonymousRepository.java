package io.logdawg.source.github;

import io.logdawg.base.Failure.RepositoryEmpty;
import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.FailureException;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.GitRepository;
import io.logdawg.source.RefName;
import io.logdawg.source.SourceTree;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.commits.CommitNodes;
import io.logdawg.source.github.commits.Comparisons;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHRepository;

/**
 * A public repository without a credential, over REST alone: a request a file, no blame, and
 * GitHub's limit of 60 requests an hour for an address.
 */
final class AnonymousRepository implements GitRepository {

  private final GitHubClient client;

  AnonymousRepository(GitHubClient client) {
    this.client = client;
  }

  @Override
  public RepositoryInfo describe() {
    GHRepository repository = client.rest().describe();
    CommitId head;
    try {
      head = commit(repository.getDefaultBranch()).id();
    } catch (FailureException e) {
      if (!(e.failure() instanceof RepositoryEmpty)) {
        throw e;
      }
      head = null;
    }
    return new RepositoryInfo(
        repository.getDefaultBranch(), head, repository.isPrivate(), repository.isArchived());
  }

  @Override
  public Optional<Comparison> compare(CommitId before, CommitId after) {
    return Comparisons.of(client, before, after);
  }

  @Override
  public SourceTree resolve(@Nullable String ref) {
    Optional<RefName> name = RefName.of(ref);
    if (name.isEmpty()) {
      String branch = client.rest().describe().getDefaultBranch();
      return new AnonymousTree(client, commit("heads/" + branch), branch);
    }
    return resolve(name.get());
  }

  /** A name that is no branch is a tag or an id, which REST resolves by itself. */
  private SourceTree resolve(RefName ref) {
    if (!ref.isFullId()) {
      Optional<Commit> head = find(ref.asBranch().substring("refs/".length()));
      if (head.isPresent()) {
        boolean isBranch = ref.asBranch().startsWith("refs/heads/");
        String branch = ref.asBranch().substring("refs/heads/".length());
        return new AnonymousTree(client, head.get(), isBranch ? branch : null);
      }
    }
    return new AnonymousTree(client, find(ref.value()).orElseThrow(ref::missing), null);
  }

  private Optional<Commit> find(String ref) {
    try {
      return Optional.of(commit(ref));
    } catch (FailureException e) {
      if (e.failure() instanceof RepositoryMissing) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Commit commit(String ref) {
    return client.rest().ask(repository -> CommitNodes.of(repository.getCommit(ref)));
  }
}
