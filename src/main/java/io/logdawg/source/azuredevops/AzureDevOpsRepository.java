package io.logdawg.source.azuredevops;

import io.logdawg.base.Failure.RepositoryEmpty;
import io.logdawg.base.FailureException;
import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.GitRepository;
import io.logdawg.source.RefName;
import io.logdawg.source.SourceTree;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import io.logdawg.source.azuredevops.commits.CommitNodes;
import io.logdawg.source.azuredevops.commits.Comparisons;
import io.logdawg.source.azuredevops.commits.Head;
import io.logdawg.source.azuredevops.commits.KnownHeads.Heads;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A full id costs one request; a name two at its first head and one more for the default branch,
 * whose name has to be asked.
 */
final class AzureDevOpsRepository implements GitRepository {

  private static final String HEADS = "refs/heads/";
  private static final String TAGS = "refs/tags/";
  private static final String LOWEST_ID = "0".repeat(40);
  private static final String HIGHEST_ID = "f".repeat(40);

  private final AzureDevOpsClient client;
  private final Heads heads;

  AzureDevOpsRepository(AzureDevOpsClient client, Heads heads) {
    this.client = client;
    this.heads = heads;
  }

  @Override
  public RepositoryInfo describe() {
    return client.get(
        "",
        Map.of(),
        repository -> {
          Optional<String> branch = defaultBranch(repository);
          boolean isPrivate =
              !repository.path("project").path("visibility").asString("private").equals("public");
          return new RepositoryInfo(
              branch.orElse("main"),
              branch.flatMap(name -> newest("branch", name)).orElse(null),
              isPrivate,
              repository.path("isDisabled").asBoolean(false));
        });
  }

  @Override
  public Optional<Comparison> compare(CommitId before, CommitId after) {
    return Comparisons.of(client, before, after);
  }

  @Override
  public SourceTree resolve(@Nullable String ref) {
    return RefName.of(ref).map(this::resolve).orElseGet(this::resolveDefaultBranch);
  }

  private SourceTree resolveDefaultBranch() {
    String branch =
        client.get("", Map.of(), AzureDevOpsRepository::defaultBranch).orElseThrow(this::empty);
    return tree(newest("branch", branch).orElseThrow(this::empty), branch);
  }

  /** As {@code git rev-parse} does: a full id is an id; otherwise names come before short ids. */
  private SourceTree resolve(RefName ref) {
    if (ref.isFullId()) {
      Head head =
          client.find("/commits/" + ref.value(), Map.of(), Head::of).orElseThrow(ref::missing);
      return new AzureDevOpsTree(client, head, null);
    }
    if (ref.asBranch().startsWith(HEADS)) {
      String branch = ref.asBranch().substring(HEADS.length());
      Optional<CommitId> head = newest("branch", branch);
      if (head.isPresent()) {
        return tree(head.get(), branch);
      }
    }
    Optional<CommitId> commit = Optional.empty();
    if (ref.asTag().startsWith(TAGS)) {
      commit = newest("tag", ref.asTag().substring(TAGS.length()));
    }
    if (commit.isEmpty() && ref.mayBeId()) {
      commit = byShortId(ref.value());
    }
    return tree(commit.orElseThrow(ref::missing), null);
  }

  private Optional<CommitId> newest(String type, String name) {
    return client
        .find(
            "/commits",
            Map.of(
                "searchCriteria.itemVersion.versionType", type,
                "searchCriteria.itemVersion.version", name,
                "searchCriteria.$top", "1"),
            CommitNodes::list)
        .flatMap(commits -> commits.stream().findFirst())
        .map(commit -> commit.id());
  }

  /**
   * Services takes no short id for a version, which a server may; but ids are bounds of a search.
   */
  private Optional<CommitId> byShortId(String id) {
    Optional<CommitId> direct = newest("commit", id).filter(found -> found.value().startsWith(id));
    return direct.isPresent()
        ? direct
        : client
            .get(
                "/commits",
                Map.of(
                    "searchCriteria.fromCommitId", id + LOWEST_ID.substring(id.length()),
                    "searchCriteria.toCommitId", id + HIGHEST_ID.substring(id.length()),
                    "searchCriteria.$top", "2"),
                CommitNodes::list)
            .stream()
            .map(commit -> commit.id())
            .filter(found -> found.value().startsWith(id))
            .reduce((_, _) -> null);
  }

  private SourceTree tree(CommitId id, @Nullable String branch) {
    Head head = heads.get(id, () -> client.get("/commits/" + id, Map.of(), Head::of));
    return new AzureDevOpsTree(client, head, branch);
  }

  private static Optional<String> defaultBranch(JsonNode repository) {
    return Optional.of(repository.path("defaultBranch").asString(""))
        .filter(name -> name.startsWith(HEADS))
        .map(name -> name.substring(HEADS.length()));
  }

  private FailureException empty() {
    return new FailureException(new RepositoryEmpty(client.address().fullName()));
  }
}
